import { z } from 'zod';
import type { AttestationNorms } from '@shared/domain/college';
import file from '../../../resources/norms/vocational.json?raw';

const attestationNorms = z.object({ source: z.string().min(1), mostExams: z.int().positive(), mostCredits: z.int().positive() });

let known: AttestationNorms | null = null;

/** Most examinations and credits of a year, as `resources/norms/vocational.json` holds them; built into the program, read once. */
export function getAttestationNorms(): AttestationNorms {
  known ??= attestationNorms.parse(JSON.parse(file));
  return known;
}
