import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { compareWithLessons, getTopicToGive, type PlanFigures } from '@shared/domain/lesson-plan';
import { formatDate } from '@shared/lib/russian-date';

const FIGURES: readonly { readonly title: string; readonly hint?: string; readonly find: (figures: PlanFigures) => string; readonly isBad?: (figures: PlanFigures) => boolean }[] = [
  { title: 'По плану', hint: 'на год / на сегодня', find: ({ planned, plannedToDate }) => `${planned} / ${plannedToDate}` },
  { title: 'По расписанию', hint: 'на год / на сегодня', find: ({ scheduled, scheduledToDate }) => `${scheduled} / ${scheduledToDate}` },
  { title: 'Дано', hint: 'в скобках – по замене', find: ({ given, replaced }) => (replaced > 0 ? `${given} (${replaced})` : String(given)) },
  { title: 'Потеряно', find: ({ lost }) => String(lost) },
  { title: 'Не по плану', hint: 'уроки с темой не из КТП', find: ({ deviations }) => String(deviations) },
  { title: 'Без записи', hint: 'прошедшие уроки без темы', find: ({ unrecorded }) => String(unrecorded), isBad: ({ unrecorded }) => unrecorded > 0 },
  { title: 'Отставание', find: ({ lag }) => `${lag} ч.`, isBad: ({ lag }) => lag > 0 },
  { title: 'Осталось', hint: 'часов по плану / уроков по расписанию', find: ({ left, ahead }) => `${left} ч. / ${ahead} ур.` },
  { title: 'К концу года', find: ({ shortage }) => (shortage > 0 ? `не хватит ${shortage} ч.` : shortage < 0 ? `запас ${-shortage} ч.` : 'успевает'), isBad: ({ shortage }) => shortage > 0 },
];
const MOST_TOPICS = 5;

/** Hours by plan, by timetable and by fact, and the forecast to the end of the period and of the year (CUR-07). */
export function FiguresStrip({ card }: { readonly card: PlanCard }) {
  const figures = compareWithLessons(card.lines, card);
  const period = card.periods.find(({ startDate, endDate }) => startDate <= card.today && card.today <= endDate);
  const ofPeriod = period && compareWithLessons(card.lines, card, period.endDate);
  const deviations = card.given.flatMap(({ date, deviation }) => (deviation ? [`${formatDate(date).slice(0, 5)} «${deviation.topic}» – ${deviation.reason}`] : []));
  const behind = card.lines.filter(({ id }) => figures.notCovered.includes(id)).map(getTopicToGive);
  return (
    <section aria-label="План и факт">
      <dl className="rp-figures">
        {FIGURES.map(({ title, hint, find, isBad }) => (
          <div key={title} title={hint} data-bad={isBad?.(figures) || undefined}>
            <dt>{title}</dt>
            <dd>{find(figures)}</dd>
          </div>
        ))}
        {ofPeriod && period && (
          <div data-bad={ofPeriod.shortage > 0 || undefined}>
            <dt>{`К концу: ${period.name}`}</dt>
            <dd>{ofPeriod.shortage > 0 ? `не хватит ${ofPeriod.shortage} ч.` : 'успевает'}</dd>
          </div>
        )}
      </dl>
      {deviations.length > 0 && <p className="rp-behind">{`Отступления от КТП: ${deviations.slice(0, MOST_TOPICS).join('; ')}${deviations.length > MOST_TOPICS ? ` и ещё ${deviations.length - MOST_TOPICS}` : ''}.`}</p>}
      {behind.length > 0 && <p className="rp-behind">{`Не даны в срок: ${behind.slice(0, MOST_TOPICS).map((topic) => `«${topic}»`).join(', ')}${behind.length > MOST_TOPICS ? ` и ещё ${behind.length - MOST_TOPICS}` : ''}.`}</p>}
    </section>
  );
}
