/** A text that names a moment, `{until}`, with that moment in words. */
export function fillUntil(text: string, until: string | null | undefined): string {
  return text.replace('{until}', until ?? 'более раннего срока');
}

type Limits = { readonly windowUntil?: string | null; readonly limit?: string | null };

/** The same with what else only the answer knows, `{limit}`: which marks there are, since when a code is retired; in brackets it may be missing. */
export function fillLimits(text: string, { windowUntil, limit }: Limits = {}): string {
  const filled = limit == null ? text.replace(' ({limit})', '') : text;
  return fillUntil(filled, windowUntil).replace('{limit}', limit ?? 'этой даты');
}
