/** Shares in per cent of the pupils counted; null when nobody is counted. */
export type Performance = { readonly counted: number; readonly passRate: number | null; readonly qualityRate: number | null };

const NOT_COUNTED: readonly string[] = ['осв', 'безотм'];

/**
 * Успеваемость = pupils with «3»–«5», качество = pupils with «4»–«5», of the pupils counted: with a value, without «осв» and
 * «безотм»; «н/а» and «2» are counted (requirements 3.0, D-21).
 */
export function findPerformance(values: readonly string[]): Performance {
  const counted = values.filter((value) => value !== '' && !NOT_COUNTED.includes(value));
  const share = (passing: readonly string[]): number | null =>
    counted.length === 0 ? null : (counted.filter((value) => passing.includes(value)).length * 100) / counted.length;
  return { counted: counted.length, passRate: share(['3', '4', '5']), qualityRate: share(['4', '5']) };
}
