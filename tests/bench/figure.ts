/** One measured figure beside its yardstick from the same run; `bound` says what it must hold. */
export type Figure = { readonly name: string; readonly value: string; readonly yardstick: string; readonly bound: string; readonly holds: boolean };

export function ms(value: number): string {
  return value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(2)} ms`;
}

export function printFigures(figures: readonly Figure[]): void {
  for (const { name, value, yardstick, bound, holds } of figures) {
    process.stdout.write(`${holds ? 'ok  ' : 'MISS'}  ${name}\n        ${value}   |   yardstick: ${yardstick}   |   bound: ${bound}\n`);
  }
}
