/** Line icons drawn on a 24-point grid; always beside a word, so hidden from screen readers. */
const PATHS = {
  day: 'M4 6h16v14H4z M4 10h16 M8 3v4 M16 3v4 M8 14h3',
  journal: 'M5 4h14v16H5z M9 4v16 M12 8h4 M12 12h4',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z M3 20c0-4 2.5-6 6-6s6 2 6 6 M16 4.5a3.5 3.5 0 0 1 0 6.3 M17.5 14.5c2.3.7 3.5 2.6 3.5 5.5',
  table: 'M4 4h16v16H4z M4 10h16 M10 4v16 M4 15h16',
  print: 'M7 9V3h10v6 M7 17H4V9h16v8h-3 M7 14h10v7H7z',
  upload: 'M12 16V4 M7 9l5-5 5 5 M4 16v4h16v-4',
  key: 'M8 15a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M12 11h9 M18 11v4 M15 11v3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M15.5 15.5L21 21',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z M4 21c0-4.5 3.2-7 8-7s8 2.5 8 7',
  folder: 'M3 6h6l2 3h10v10H3z',
  file: 'M6 3h8l4 4v14H6z M14 3v4h4',
  warning: 'M12 4L2.5 20h19z M12 10v5 M12 17.5v.5',
  check: 'M5 12.5l4.5 4.5L19 7',
  close: 'M6 6l12 12 M18 6L6 18',
  lock: 'M6 11h12v9H6z M8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  more: 'M5 12h.01 M12 12h.01 M19 12h.01',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  pulse: 'M3 12h4l3-7 4 14 3-7h4',
  command: 'M5 7l5 5-5 5 M12 18h7',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg aria-hidden="true" focusable="false" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={name === 'more' ? 3 : 1.8} strokeLinecap="round" strokeLinejoin="round" style={{ flex: 'none' }}>
      <path d={PATHS[name]} />
    </svg>
  );
}
