import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Backend } from '@main/backend/backend';
import { createBackend } from '@main/backend/create-backend';
import { createDemoClock, createDemoSchool, type DemoResult } from '@main/features/demo';
import { makeTestKeys } from '../../support/test-backend';

export type MadeDemo = { readonly backend: Backend; readonly folder: string; readonly result: DemoResult; readonly remove: () => void };
export type DemoSetup = { readonly classes: readonly string[]; readonly until: string; readonly signal?: AbortSignal; readonly onProgress?: () => void };

/** A demo school in which only a few classes keep their pages: the whole one is the bench's. */
export async function makeDemo({ classes, until, signal, onProgress }: DemoSetup): Promise<MadeDemo> {
  const root = mkdtempSync(join(tmpdir(), 'демо '));
  const folder = join(root, 'Школа № 7');
  const clock = createDemoClock();
  const errors: unknown[] = [];
  const backend = createBackend({ keys: makeTestKeys(), startAt: undefined, time: clock.time, isDemo: true, logError: (_text, error) => errors.push(error) });
  const remove = (): void => {
    backend.close();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const result = await createDemoSchool({ backend, clock, folder, until, classes, ...(signal && { signal }), ...(onProgress && { onProgress }) });
    return { backend, folder, result, remove };
  } catch (error) {
    remove();
    throw errors[0] ?? error;
  }
}
