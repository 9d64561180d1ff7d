// Judges imports by the table of architecture.md; every finding says what to do instead.
import { findPlace, MAY_IMPORT, PACKAGE_HOMES, type Permission, type Place } from './layers';
import type { SourceImport } from './source-import';

export function findLayerViolations(imports: readonly SourceImport[]): readonly string[] {
  return imports.flatMap((item) => {
    const reason = item.to === null ? findPackageProblem(item) : findImportProblem(item, item.to);
    return reason ? [`${item.from} imports "${item.specifier}": ${reason}`] : [];
  });
}

/** Files that belong to no folder of architecture.md. */
export function findHomelessFiles(files: readonly string[]): readonly string[] {
  return files.filter((file) => findPlace(file) === null).map((file) => `${file} is in no folder of the architecture; see findPlace() in layers.ts`);
}

/** Every cycle is named once, as the path that closes it. */
export function findCycles(imports: readonly SourceImport[]): readonly string[] {
  const graph = new Map<string, string[]>();
  for (const { from, to } of imports) if (to) graph.set(from, [...(graph.get(from) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const cycles: string[] = [];
  const visit = (file: string): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push(`${[...path.slice(start), file].join(' → ')}: move what both need into a third file`);
    if (start >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}

function findImportProblem(item: SourceImport, target: string): string | null {
  const from = findPlace(item.from);
  const to = findPlace(target);
  if (!from || !to) return `${from ? target : item.from} is in no folder of the architecture`;
  const permission = MAY_IMPORT[from.layer][to.layer];
  if (!permission) return `${from.layer} may not import ${to.layer}; it may import ${Object.keys(MAY_IMPORT[from.layer]).join(', ')}`;
  return findPermissionProblem(permission, { item, target, from, to });
}

type Step = { readonly item: SourceImport; readonly target: string; readonly from: Place; readonly to: Place };

function findPermissionProblem(permission: Permission, { item, target, from, to }: Step): string | null {
  const isIndex = /\/index\.tsx?$/.test(target);
  if (permission === 'types' && !item.isTypeOnly) {
    return `${from.layer} may take only types (and UPPER_CASE constant lists) from ${to.layer}; pass the function in or move the rule`;
  }
  const isShared = from.layer === to.layer && to.feature === null;
  if (permission === 'index' && (from.layer !== to.layer || from.feature !== to.feature) && !isIndex && !isShared) {
    return `another feature is imported only through its index.ts: export what is needed from ${to.layer}/${to.feature ?? ''}/index.ts`;
  }
  if (permission === 'handlers' && !isIndex && !target.endsWith('-handlers.ts') && !item.isTypeOnly) {
    return `${from.layer} knows features by their *-handlers.ts (or index.ts) only`;
  }
  return null;
}

function findPackageProblem(item: SourceImport): string | null {
  const place = findPlace(item.from);
  if (!place) return null;
  const home = PACKAGE_HOMES.find(({ packages }) => packages.test(item.specifier));
  if (home) return home.layers.test(place.layer) || (item.isTypeOnly && isErasedSafely(place)) ? null : home.why;
  return place.layer.startsWith('shared/') ? 'src-shared is pure TypeScript: no packages but zod in the contract' : null;
}

/** Types of a package vanish at build time; in main they leak nothing, in shared and renderer they would pull the package's world in. */
function isErasedSafely(place: Place): boolean {
  return place.layer.startsWith('main/');
}
