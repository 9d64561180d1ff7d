import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRandom } from '@main/features/demo';
import { useBuiltProgram } from '../../support/built-program';
import { HOLDERS, runKills } from '../../support/load/kill-run';
import { makeLoadSchool } from '../../support/load/load-school';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const program = useBuiltProgram({ cli: 'src-main/cli/cli.ts', 'marking-client': 'tests/support/load/marking-client.ts' });

/** The long form – 1,000 workstations and 20 holders killed – is `npm run bench:load -- kills`. */
it('loses no acknowledged mark and writes none twice while workstations and holders are killed', async () => {
  const made = await makeLoadSchool(makeTemporaryFolder(), HOLDERS);
  const result = await runKills({
    cli: join(program.folder, 'cli.js'), clientProgram: join(program.folder, 'marking-client.js'), made,
    clients: 4, clientKills: 20, holderKills: 3, pauseMs: 600, random: createRandom('kills').next,
  });
  const { saved, queued, takeOverMs, withoutHolderMs } = result;
  console.log(`${String(saved)} marks acknowledged, ${String(queued)} kept meanwhile; taken over after ${takeOverMs.map((ms) => ms.toFixed(0)).join(', ')} ms, next mark after ${withoutHolderMs.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  expect(result).toMatchObject({ missing: [], twice: [], refused: [], failed: [], findings: [], errors: [], clientKills: 20, holderKills: 3, endings: [0, 0, 0, 0] });
  expect(saved).toBeGreaterThan(50);
  expect(Math.max(...withoutHolderMs)).toBeLessThan(30_000);
}, 120_000);
