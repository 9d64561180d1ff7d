/**
 * The browser copies and pastes only where there is text: for the length of one key the focus goes to a hidden field, and back.
 * So Ctrl+C and Ctrl+V need no permission to read the clipboard.
 */
export function openClipboardField(field: HTMLTextAreaElement, text: string, goBack: () => void): void {
  field.value = text === '' ? ' ' : text;
  field.focus({ preventScroll: true });
  field.select();
  setTimeout(() => {
    field.value = '';
    goBack();
  });
}
