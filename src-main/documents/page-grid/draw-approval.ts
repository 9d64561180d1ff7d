// «УТВЕРЖДАЮ» in the upper right corner, the school in the upper left one.
import { formatDate } from '@shared/lib/russian-date';
import type { PageCanvas, TextStyle } from '../engine/page-canvas';
import { getLineHeightMm } from '../engine/units';
import type { PrintApproval, PrintSchool } from '../models/print-models';
import { drawParagraph } from './draw-prose';
import type { PageFrame } from './page-frame';

const TEXT: TextStyle = { size: 11, weight: 'regular' };
const SMALL: TextStyle = { size: 10, weight: 'regular' };
const PROJECT: TextStyle = { size: 16, weight: 'bold' };
const APPROVAL_MM = 76;
const PROJECT_WORD = 'ПРОЕКТ';

/** Draws both from `top` down and returns where they end; what the director has not approved says so under the school (SET-17). */
export function drawApproval(canvas: PageCanvas, frame: PageFrame, top: number, school: PrintSchool, approval: PrintApproval): number {
  const line = getLineHeightMm(TEXT.size) + 1.8;
  const left = frame.right - APPROVAL_MM;
  const column = { ...frame, right: left - 8, width: left - 8 - frame.left };
  const schoolEnd = drawParagraph(canvas, column, top, school.fullName, TEXT);
  const end = approval === 'project' ? drawParagraph(canvas, column, schoolEnd + 2.5, PROJECT_WORD, PROJECT) : schoolEnd;
  const baseline = top + getLineHeightMm(TEXT.size) * 0.8;
  canvas.text(left, baseline, 'УТВЕРЖДАЮ', { ...TEXT, weight: 'bold' });
  canvas.text(left, baseline + line, 'Директор', TEXT);
  canvas.line(left + 18, baseline + line + 0.8, left + 42, baseline + line + 0.8);
  canvas.text(left + 44, baseline + line, putInitialsFirst(school.directorName), TEXT);
  canvas.text(left, baseline + line * 2, describeOrder(approval), SMALL);
  canvas.text(left, baseline + line * 3, 'М. П.', SMALL);
  return Math.max(end, top + line * 4);
}

/** «ПРОЕКТ» stands first: a long head is cut at its end. */
export function formatApprovalHead({ school, approval }: { readonly school: PrintSchool; readonly approval: PrintApproval }, title: string): string {
  return [...(approval === 'project' ? [PROJECT_WORD] : []), school.shortName, title].join(' · ');
}

function describeOrder(approval: PrintApproval): string {
  return typeof approval === 'string' ? 'Приказ от «____» __________ 20___ г. № _______' : `Приказ от ${formatDate(approval.on)} № ${approval.orderNumber}`;
}

/** «Соколов Игорь Петрович» and «Соколов И. П.» → «И. П. Соколов». */
function putInitialsFirst(name: string | null): string {
  const [last = '', ...others] = (name ?? '').split(' ').filter((part) => part !== '');
  return last === '' ? '_________________' : [...others.map((part) => `${part.charAt(0)}.`), last].join(' ');
}
