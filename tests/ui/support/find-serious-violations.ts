import axe from 'axe-core';

/** What would stop somebody with a screen reader. Colours need a real browser: the end-to-end suite looks at them. */
export async function findSeriousViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical').map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
}
