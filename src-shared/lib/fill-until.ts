/** A text that names a moment, `{until}`, with that moment in words. */
export function fillUntil(text: string, until: string | null | undefined): string {
  return text.replace('{until}', until ?? 'более раннего срока');
}
