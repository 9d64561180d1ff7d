// Reads the imports of every source file, with what they bring: types only, or values too.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

export type SourceImport = {
  /** Project-relative path with forward slashes. */
  readonly from: string;
  readonly specifier: string;
  /** The imported source file, null for a package. */
  readonly to: string | null;
  /** Types, or the constant lists (`ROLES`) that types are made of. */
  readonly isTypeOnly: boolean;
};

const SOURCE_FOLDERS = ['src-shared', 'src-main', 'src-renderer'];
const ALIASES: Readonly<Record<string, string>> = { '@shared': 'src-shared', '@main': 'src-main', '@renderer': 'src-renderer' };

export function listSourceFiles(root: string): readonly string[] {
  return SOURCE_FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .map((file) => [folder, ...file.split(sep)].join('/')),
  );
}

export function listImports(root: string): readonly SourceImport[] {
  return listSourceFiles(root).flatMap((file) => parseImports(root, file, readFileSync(join(root, file), 'utf8')));
}

export function parseImports(root: string, from: string, text: string): readonly SourceImport[] {
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.ES2023, true, from.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: SourceImport[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (!specifier || !ts.isStringLiteralLike(specifier) || isAsset(specifier.text)) return;
    found.push({ from, specifier: specifier.text, to: resolveImport(root, from, specifier.text), isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name || !bindings || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.every((element) => element.isTypeOnly || isConstantName(element.propertyName ?? element.name));
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  if (!node.exportClause || !ts.isNamedExports(node.exportClause)) return false;
  return node.exportClause.elements.every((element) => element.isTypeOnly || isConstantName(element.propertyName ?? element.name));
}

function isConstantName(name: ts.ModuleExportName): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name.text);
}

function isAsset(specifier: string): boolean {
  return /\.(css|svg|png|json|woff2?)(\?.*)?$/.test(specifier);
}

function resolveImport(root: string, from: string, specifier: string): string | null {
  const [head = '', ...rest] = specifier.split('/');
  const alias = ALIASES[head];
  if (!alias && !specifier.startsWith('.')) return null;
  const target = alias ? join(root, alias, ...rest) : resolve(root, dirname(from), specifier);
  const candidates = [target, `${target}.ts`, `${target}.tsx`, join(target, 'index.ts'), join(target, 'index.tsx')];
  const file = candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile()) ?? target;
  return relative(root, file).split(sep).join('/');
}
