type Line = readonly [name: string, value: string];

const DATED = /^(.+), (\d\d\.\d\d\.\d{4})$/u;

/** «7А, Физика, 06.10.2025» with «4» and «7А, Физика, 09.10.2025» with «5» → «7А, Физика» with «06.10.2025 – 4; 09.10.2025 – 5»; other lines stay. */
export function gatherByDate(lines: readonly Line[]): Line[] {
  const values = new Map<string, { readonly isDated: boolean; readonly parts: string[] }>();
  lines.forEach(([name, value], index) => {
    const [, about, date] = DATED.exec(name) ?? [];
    // Lines without a date are never one: the number keeps them apart.
    const key = about ?? `${String(index)} ${name}`;
    const entry = values.get(key) ?? { isDated: about !== undefined, parts: [] };
    entry.parts.push(date === undefined ? value : `${date} – ${value}`);
    values.set(key, entry);
  });
  return [...values].map(([key, { isDated, parts }]) => [isDated ? key : key.slice(key.indexOf(' ') + 1), parts.join('; ')]);
}
