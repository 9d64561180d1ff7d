import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findCycles, findHomelessFiles, findLayerViolations } from '../support/architecture/find-violations';
import { listImports, listSourceFiles } from '../support/architecture/source-import';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

describe('the source tree', () => {
  const imports = listImports(projectRoot);

  it('has its files in the folders of the architecture', () => {
    expect(findHomelessFiles(listSourceFiles(projectRoot))).toEqual([]);
  });

  it('imports only what the import table allows', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(findLayerViolations(imports)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycles(imports)).toEqual([]);
  });
});

describe('the check of the import table', () => {
  let root = '';
  const plant = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'architecture-'));
    plant({
      'src-shared/domain/journal/mark.ts': 'export const MARKS = [1]; export type Mark = number; export function isMark() {}',
      'src-shared/domain/journal/index.ts': "export * from './mark';",
      'src-shared/contract/contract.ts': 'export const contract = {};',
      'src-main/database/write-queue.ts': 'export const queue = 1;',
    });
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('names a screen that reaches for the database, by path and by alias', () => {
    plant({
      'src-renderer/features/journal/page.tsx': "import { queue } from '../../../src-main/database/write-queue';",
      'src-renderer/features/journal/cell.tsx': "const lazy = () => import('@main/database/write-queue');",
    });
    expect(findLayerViolations(listImports(root))).toEqual([
      expect.stringMatching(/^src-renderer\/features\/journal\/cell\.tsx .*renderer\/features may not import main\/database/),
      expect.stringMatching(/^src-renderer\/features\/journal\/page\.tsx .*renderer\/features may not import main\/database/),
    ]);
  });

  it('lets the database take types and constant lists of the domain, not its rules', () => {
    plant({
      'src-main/database/a.ts': "import { MARKS, type Mark } from '@shared/domain/journal';",
      'src-main/database/b.ts': "import { isMark } from '@shared/domain/journal';",
    });
    expect(findLayerViolations(listImports(root))).toEqual([expect.stringContaining('src-main/database/b.ts')]);
  });

  it('lets a feature see another one only through its index', () => {
    plant({
      'src-shared/domain/people/a.ts': "import { isMark } from '../journal';",
      'src-shared/domain/people/b.ts': "import { isMark } from '../journal/mark';",
    });
    expect(findLayerViolations(listImports(root))).toEqual([expect.stringContaining('src-shared/domain/people/b.ts')]);
  });

  it('keeps packages in the layers where they are at home', () => {
    plant({
      'src-main/backend/a.ts': "import { app } from 'electron';",
      'src-shared/lib/b.ts': "import { join } from 'node:path';",
      'src-main/shell/c.ts': "import { app } from 'electron'; import { join } from 'node:path';",
    });
    expect(findLayerViolations(listImports(root)).map((text) => text.split(' ')[0])).toEqual(['src-shared/lib/b.ts', 'src-main/backend/a.ts']);
  });

  it('lets the backend reach features by their handlers only, its entry by anything', () => {
    plant({
      'src-main/features/journal/journal-handlers.ts': 'export const h = 1;',
      'src-main/features/journal/journal-service.ts': 'export const s = 1;',
      'src-main/backend/dispatch.ts': "import { h } from '../features/journal/journal-handlers'; import { s } from '../features/journal/journal-service';",
      'src-main/backend/backend-process.ts': "import { s } from '../features/journal/journal-service';",
    });
    expect(findLayerViolations(listImports(root))).toEqual([expect.stringMatching(/^src-main\/backend\/dispatch\.ts imports "\.\.\/features\/journal\/journal-service"/)]);
  });

  it('names a cycle by its path', () => {
    plant({
      'src-shared/lib/a.ts': "export { b } from './b';",
      'src-shared/lib/b.ts': "export { c } from './c';",
      'src-shared/lib/c.ts': "import type { A } from './a'; export const c = 1;",
    });
    expect(findCycles(listImports(root))).toEqual([expect.stringContaining('src-shared/lib/a.ts → src-shared/lib/b.ts → src-shared/lib/c.ts → src-shared/lib/a.ts')]);
  });

  it('names a file that lives nowhere', () => {
    plant({ 'src-main/utils/x.ts': 'export const x = 1;' });
    expect(findHomelessFiles(listSourceFiles(root))).toEqual([expect.stringContaining('src-main/utils/x.ts')]);
  });
});
