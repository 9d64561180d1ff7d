import { describeValue, type Image } from './describe-row';
import { getFieldTitle } from './row-words';

/** Told only when nothing else differs: they go up with every change. */
const TECHNICAL = new Set(['rowVersion', 'changedAt']);
const SHORT = 60;

/** «в базе 5, по журналу действий 4», each column by its name unless the value itself is what the row is about. */
export function describeDifference(actual: Image, logged: Image): string {
  const names = [...new Set([...Object.keys(actual), ...Object.keys(logged)])].filter((name) => (actual[name] ?? null) !== (logged[name] ?? null));
  const telling = names.filter((name) => !TECHNICAL.has(name));
  return (telling.length > 0 ? telling : names)
    .map((name) => `${name === 'value' || name === 'code' ? '' : `${getFieldTitle(name)} – `}в базе ${show(actual[name])}, по журналу действий ${show(logged[name])}`)
    .join('; ');
}

function show(value: Image[string]): string {
  const [text] = describeValue(value);
  if (text === undefined) return 'пусто';
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}
