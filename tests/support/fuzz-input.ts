import type { z } from 'zod';

/** A small seeded generator: the same seed gives the same inputs. */
export type FuzzRandom = { readonly next: () => number; readonly pick: <T>(items: readonly T[]) => T };

export function createFuzzRandom(seed: number): FuzzRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[Math.floor(next() * items.length)] as T;
  };
  return { next, pick };
}

const HOSTILE_TEXTS = [
  '', ' ', '\u0000', "'; DROP TABLE mark; --", '" OR 1=1 --', '%', '_', '<script>alert(1)</script>', '../../../../etc/passwd', 'C:\\Windows\\System32\\config', '\\\\server\\share', '${7*7}', '{{7*7}}',
  '__proto__', 'constructor', '\uD800', '\u202Eтревог', 'я'.repeat(70_000), '2025-02-30', '2025-12-10', '9999-99-99', '-1', '1e309', '=1+1', 'null', 'true', '[object Object]', '🎓'.repeat(500),
];
const HOSTILE_NUMBERS = [0, -0, -1, 1, 2, 3, 1.5, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 2, Number.MIN_SAFE_INTEGER, 2 ** 31, 1e308, 999_999];

function anything(random: FuzzRandom, depth = 0): unknown {
  const kinds: readonly (() => unknown)[] = [
    () => random.pick(HOSTILE_TEXTS), () => random.pick(HOSTILE_NUMBERS), () => null, () => undefined, () => true, () => false, () => 10n, () => Symbol('x'), () => () => 1,
    () => new Date(NaN), () => new Map([[1, 2]]), () => new Uint8Array(16), () => new Uint8Array([80, 75, 3, 4, 0, 0]), () => Array.from({ length: 5_000 }, () => 1),
    () => deepObject(400), () => JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}') as unknown,
    () => (depth > 2 ? 0 : Object.fromEntries(Array.from({ length: 4 }, () => [random.pick(HOSTILE_TEXTS), anything(random, depth + 1)]))),
  ];
  return random.pick(kinds)();
}

function deepObject(depth: number): unknown {
  let object: unknown = 'дно';
  for (let level = 0; level < depth; level += 1) object = { a: object };
  return object;
}

type Described = { readonly _zod: { readonly def: { readonly type: string } & Readonly<Record<string, unknown>> } };

/** Half of the values are of the wanted kind but at the edges of it, the rest anything at all. */
function aValue(random: FuzzRandom, schema: Described, depth: number): unknown {
  if (random.next() < 0.12) return anything(random, depth);
  const { def } = schema._zod;
  const inner = (name: string): Described => def[name] as Described;
  switch (def.type) {
    case 'object':
      return anObject(random, def.shape as Readonly<Record<string, Described>>, depth);
    case 'string':
      return random.pick(['2025-12-10', '2025-12-08', 'Алгебра', ...HOSTILE_TEXTS]);
    case 'number':
      return random.pick([1, 2, 3, 4, 5, ...HOSTILE_NUMBERS]);
    case 'boolean':
      return random.next() < 0.5;
    case 'array':
      return Array.from({ length: random.pick([0, 1, 2, 300]) }, () => aValue(random, inner('element'), depth + 1));
    case 'enum':
      return random.pick(Object.values(def.entries as Readonly<Record<string, string>>));
    case 'literal':
      return random.pick(def.values as readonly unknown[]);
    case 'union':
      return aValue(random, random.pick(def.options as readonly Described[]), depth + 1);
    case 'optional':
    case 'nullable':
    case 'default':
      return random.next() < 0.3 ? random.pick([undefined, null]) : aValue(random, inner('innerType'), depth);
    default:
      return anything(random, depth);
  }
}

function anObject(random: FuzzRandom, shape: Readonly<Record<string, Described>>, depth: number): unknown {
  const entries = Object.entries(shape).filter(() => random.next() > 0.04).map(([name, schema]) => [name, aValue(random, schema, depth + 1)] as const);
  const extra = random.next() < 0.08 ? [[random.pick(['isAdmin', '__proto__', 'constructor', 'rowVersion']), anything(random)] as const] : [];
  return Object.fromEntries([...entries, ...extra]);
}

/** An input for a call: shaped by its schema so that it comes far, with hostile values in its fields. */
export function anInput(random: FuzzRandom, schema: z.ZodType): unknown {
  return random.next() < 0.1 ? anything(random) : aValue(random, schema as unknown as Described, 0);
}
