/** As a `ref`: what has appeared below the edge of the window is scrolled to; what is visible stays where it is. */
export function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
