import type { WindowBounds } from './settings-file';

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** 1366×768 at 125 % leaves 1093×614 points, less a taskbar. */
export const MINIMUM_SIZE = { width: 1024, height: 560 } as const;
const USUAL_SIZE = { width: 1440, height: 900 } as const;
/** So much of the title bar must be on a screen for the window to be caught with the mouse. */
const GRIP_POINTS = 100;

/** Where to put the window: as it was, if a screen still shows it there, else in the middle of the first screen. */
export function fitBounds(saved: WindowBounds | null, workAreas: readonly [Area, ...Area[]]): WindowBounds {
  if (saved && workAreas.some((area) => isReachable(saved, area))) {
    return { ...saved, width: Math.max(saved.width, MINIMUM_SIZE.width), height: Math.max(saved.height, MINIMUM_SIZE.height) };
  }
  const [screen] = workAreas;
  const width = Math.min(USUAL_SIZE.width, screen.width);
  const height = Math.min(USUAL_SIZE.height, screen.height);
  return {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
    width,
    height,
    isMaximized: saved?.isMaximized ?? (screen.width <= USUAL_SIZE.width || screen.height <= USUAL_SIZE.height),
  };
}

function isReachable(bounds: WindowBounds, area: Area): boolean {
  const overlap = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return overlap >= GRIP_POINTS && bounds.y >= area.y && bounds.y <= area.y + area.height - GRIP_POINTS;
}
