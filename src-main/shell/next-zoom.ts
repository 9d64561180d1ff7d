export const ZOOM_STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

type KeyPress = { readonly key: string; readonly code: string; readonly control: boolean; readonly alt: boolean; readonly meta: boolean };

/** The scale after Ctrl +, Ctrl − or Ctrl 0 in any keyboard layout; null for any other key. */
export function findNextZoom(press: KeyPress, current: number): number | null {
  if (!press.control || press.alt || press.meta) return null;
  if (press.code === 'Digit0' || press.code === 'Numpad0') return 1;
  if (press.key === '+' || press.code === 'Equal' || press.code === 'NumpadAdd') {
    return ZOOM_STEPS.find((step) => step > current + 0.01) ?? current;
  }
  if (press.key === '-' || press.code === 'Minus' || press.code === 'NumpadSubtract') {
    return ZOOM_STEPS.findLast((step) => step < current - 0.01) ?? current;
  }
  return null;
}
