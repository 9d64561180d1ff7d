import { parseArgs } from 'node:util';
import { printFigures } from '../figure';
import { measureKills } from './measure-kills';
import { measureMarks } from './measure-marks';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string', default: '' },
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '100' },
    'client-kills': { type: 'string', default: '1000' },
    'holder-kills': { type: 'string', default: '20' },
    postgres: { type: 'boolean', default: false },
  },
});
const { cli } = values;
const figures = positionals[0] === 'kills'
  ? await measureKills({ cli, clientKills: Number(values['client-kills']), holderKills: Number(values['holder-kills']) })
  : await measureMarks({ cli, seconds: Number(values.seconds), clients: Number(values.clients), isOnServer: values.postgres });
printFigures(figures);
process.exitCode = figures.every((figure) => figure.holds) ? 0 : 1;
