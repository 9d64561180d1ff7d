// The folders of architecture.md and who may import whom, in the order of its table.

export type Layer =
  | 'shared/lib' | 'shared/domain' | 'shared/contract'
  | 'main/database' | 'main/features' | 'main/documents' | 'main/exchange' | 'main/backend' | 'main/cli' | 'main/shell' | 'main/preload' | 'main/entry'
  | 'renderer/features' | 'renderer/components' | 'renderer/hooks' | 'renderer/api' | 'renderer/app';

/**
 * all: anything; types: type imports and constant lists; index: another folder only through its index.ts;
 * handlers: only `*-handlers.ts` and index.ts.
 */
export type Permission = 'all' | 'types' | 'index' | 'handlers';

/** Where a file lives; `feature` is the folder within domain or features, null elsewhere. */
export type Place = { readonly layer: Layer; readonly feature: string | null };

/** Entries are wiring: they may import everything in src-main. */
const ENTRY_FILE = /^src-main\/(main|cli\/cli|backend\/backend-process|backend\/[a-z0-9-]+-worker)\.ts$/;

const shared = (domain: Permission | null, contract: Permission | null): Partial<Record<Layer, Permission>> => ({
  'shared/lib': 'all',
  ...(domain && { 'shared/domain': domain }),
  ...(contract && { 'shared/contract': contract }),
});

export const MAY_IMPORT: Readonly<Record<Layer, Partial<Record<Layer, Permission>>>> = {
  'shared/lib': { 'shared/lib': 'all' },
  'shared/domain': shared('index', null),
  'shared/contract': shared('types', 'all'),
  'main/database': { ...shared('types', null), 'main/database': 'all' },
  'main/features': { ...shared('all', 'all'), 'main/database': 'all', 'main/features': 'index', 'main/documents': 'all', 'main/exchange': 'all' },
  'main/documents': { ...shared('all', null), 'main/documents': 'all', 'main/exchange': 'all' },
  'main/exchange': { ...shared('all', null), 'main/documents': 'all', 'main/exchange': 'all' },
  'main/backend': { ...shared('types', 'all'), 'main/database': 'all', 'main/features': 'handlers', 'main/backend': 'all' },
  'main/cli': { ...shared('types', 'all'), 'main/database': 'all', 'main/features': 'handlers', 'main/backend': 'all', 'main/cli': 'all' },
  'main/shell': { ...shared(null, 'types'), 'main/shell': 'all', 'main/preload': 'all' },
  'main/preload': { ...shared(null, 'types'), 'main/shell': 'types', 'main/preload': 'all' },
  'main/entry': {
    ...shared('all', 'all'), 'main/database': 'all', 'main/features': 'all', 'main/documents': 'all', 'main/exchange': 'all',
    'main/backend': 'all', 'main/cli': 'all', 'main/shell': 'all', 'main/preload': 'all', 'main/entry': 'all',
  },
  'renderer/features': {
    ...shared('all', 'types'), 'renderer/features': 'index', 'renderer/components': 'all', 'renderer/hooks': 'all', 'renderer/api': 'all',
  },
  'renderer/components': { 'shared/lib': 'all', 'renderer/components': 'all', 'renderer/hooks': 'all' },
  'renderer/hooks': { 'shared/lib': 'all', 'renderer/components': 'all', 'renderer/hooks': 'all' },
  'renderer/api': { ...shared(null, 'all'), 'renderer/api': 'all' },
  'renderer/app': {
    ...shared('types', 'types'), 'renderer/app': 'all', 'renderer/features': 'all', 'renderer/components': 'all', 'renderer/hooks': 'all', 'renderer/api': 'all',
  },
};

/** Packages that are at home in some layers only; any other package is free outside src-shared. */
export const PACKAGE_HOMES: readonly { readonly packages: RegExp; readonly layers: RegExp; readonly why: string }[] = [
  { packages: /^electron(\/|$)/, layers: /^main\/(shell|preload|entry)$/, why: 'only the shell knows Electron; the backend is plain Node' },
  { packages: /^better-sqlite3$/, layers: /^main\/database$/, why: 'only main/database opens a file, with the right native binding' },
  { packages: /^typeorm$/, layers: /^main\/(database|features)$/, why: 'TypeORM stays behind main/database and the services' },
  { packages: /^(pdf-lib|@pdf-lib\/)/, layers: /^main\/documents$/, why: 'the PDF engine is hidden in main/documents' },
  { packages: /^exceljs$/, layers: /^main\/exchange$/, why: 'file formats are read and written in main/exchange' },
  { packages: /^(react|@mantine|@tanstack)(\/|-|$)/, layers: /^renderer\//, why: 'the user interface lives in the renderer' },
  { packages: /^node:/, layers: /^main\//, why: 'shared and renderer code run without Node' },
  { packages: /^zod$/, layers: /^(shared\/contract|main\/.*)$/, why: 'schemas of the boundary belong to the contract' },
];

export function findPlace(file: string): Place | null {
  if (ENTRY_FILE.test(file)) return { layer: 'main/entry', feature: null };
  const [root = '', folder = '', feature] = file.split('/');
  const world = root.replace('src-', '');
  if (world === 'renderer' && /^main\.tsx?$/.test(folder)) return { layer: 'renderer/app', feature: null };
  const layer = `${world}/${folder}`;
  if (!isLayer(layer)) return null;
  const hasFeatures = folder === 'domain' || folder === 'features';
  // A file beside the feature folders (what handlers are given) belongs to all of them.
  const isFolder = feature !== undefined && !feature.includes('.');
  return { layer, feature: hasFeatures && isFolder ? feature : null };
}

function isLayer(name: string): name is Layer {
  return Object.hasOwn(MAY_IMPORT, name);
}
