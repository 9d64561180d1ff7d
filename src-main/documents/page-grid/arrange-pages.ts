// Gives planned pages their numbers, so that the two pages of every spread face each other.
import type { PageEntry } from '../models/document-result';
import { getPageSide } from './page-frame';
import type { PagePlan, PlannedBook, PlannedPage } from './page-plan';

const BLANK: PagePlan = {
  kind: 'blank',
  side: 'any',
  section: '',
  draw: (canvas, frame) =>
    canvas.text((frame.left + frame.right) / 2, 140, '(страница намеренно оставлена пустой)', { size: 10, weight: 'regular' }, 'center'),
};

function numberPage(plan: PagePlan, number: number): PlannedPage {
  const entry: PageEntry = { number, side: getPageSide(number), kind: plan.kind, section: plan.section, lessons: plan.lessons ?? null };
  return { entry, plan };
}

function buildIndex(pages: readonly PlannedPage[]): Map<string, readonly [number, number]> {
  const index = new Map<string, readonly [number, number]>();
  for (const { entry } of pages) {
    if (entry.kind !== 'blank') index.set(entry.section, [index.get(entry.section)?.[0] ?? entry.number, entry.number]);
  }
  return index;
}

/** Numbers run from 1; a blank page is put in only where a page would fall on the wrong side. */
export function arrangePages(plans: readonly PagePlan[]): PlannedBook {
  const pages: PlannedPage[] = [];
  for (const plan of plans) {
    if (plan.side !== 'any' && getPageSide(pages.length + 1) !== plan.side) pages.push(numberPage(BLANK, pages.length + 1));
    pages.push(numberPage(plan, pages.length + 1));
  }
  return { pages, index: buildIndex(pages) };
}
