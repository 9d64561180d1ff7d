import { readFileSync } from 'node:fs';
import type { LoadNorms } from '@shared/domain/exchange';
import { parseLoadNorms } from '../../exchange/parse-load-norms';

/** The norms of weekly load that came with the program. */
export function readNorms(resourcePath: (...parts: readonly string[]) => string): LoadNorms {
  return parseLoadNorms(readFileSync(resourcePath('norms', 'weekly-load.json'), 'utf8'));
}
