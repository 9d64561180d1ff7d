import type { DayLesson } from '@shared/contract/journal-contract';
import { formatDayAndMonth, formatShortWeekday } from '@shared/lib/russian-date';
import type { JournalPlace } from '../page/journal-place';
import { usePageForesight } from '../page/page-query';
import { formatClass } from '../texts/page-title';
import { formatLacks } from '../texts/refusal-text';
import './day-lessons.css';

type DayLessonsProps = {
  readonly label: string;
  readonly lessons: readonly DayLesson[];
  readonly today: string;
  readonly withDate: boolean;
  readonly onOpen: (place: JournalPlace) => void;
};

/** Lessons as rows; a click or Enter opens the page at that lesson. */
export function DayLessons({ label, lessons, today, withDate, onOpen }: DayLessonsProps) {
  const foresee = usePageForesight();
  return (
    <table className="jd-table" aria-label={label}>
      <thead>
        <tr>
          {withDate && <th scope="col" className="jd-wide">Дата</th>}
          <th scope="col" className="jd-narrow">Урок</th>
          {!withDate && <th scope="col" className="jd-wide">Время</th>}
          <th scope="col" className="jd-class">Класс</th>
          <th scope="col" className="jd-subject">Предмет</th>
          <th scope="col" className="jd-narrow">Каб.</th>
          <th scope="col">Тема</th>
          <th scope="col" className="jd-state">Состояние</th>
        </tr>
      </thead>
      <tbody>
        {lessons.map((lesson) => {
          const open = () => { onOpen({ courseId: lesson.courseId, date: lesson.date, lessonNumber: lesson.lessonNumber }); };
          return (
            <tr key={`${lesson.date}/${lesson.lessonNumber}/${lesson.courseId}`} onClick={open} onPointerEnter={() => { foresee(lesson.courseId); }} onPointerDown={() => { foresee(lesson.courseId); }} onFocus={() => { foresee(lesson.courseId); }}>
              {withDate && <td>{formatDayAndMonth(lesson.date)}, {formatShortWeekday(lesson.date)}</td>}
              <td className="jd-number">{lesson.lessonNumber}</td>
              {!withDate && <td className="jd-time">{lesson.startTime && lesson.endTime ? `${lesson.startTime}–${lesson.endTime}` : ''}</td>}
              <td>{formatClass(lesson)}</td>
              <td>
                <button type="button" className="jd-link" onClick={(event) => { event.stopPropagation(); open(); }} aria-label={`Открыть журнал: ${lesson.subject}, ${formatClass(lesson)}, ${formatDayAndMonth(lesson.date)}, ${lesson.lessonNumber}-й урок`}>{lesson.subject}</button>
              </td>
              <td>{lesson.room ?? ''}</td>
              <td className="jd-topic" title={lesson.topic ?? lesson.plannedTopic ?? undefined}>{lesson.topic ?? (lesson.plannedTopic ? <span className="jd-planned">из плана: {lesson.plannedTopic}</span> : '')}</td>
              <td><LessonChip lesson={lesson} today={today} /></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const STATUS: Readonly<Record<DayLesson['status'], { readonly sign: string; readonly word: string }>> = {
  future: { sign: '○', word: 'будет' },
  empty: { sign: '●', word: 'не заполнен' },
  partial: { sign: '◐', word: 'нет' },
  complete: { sign: '✓', word: 'заполнен' },
};

/** A sign and a word, so that colour is never alone. */
function LessonChip({ lesson, today }: { readonly lesson: DayLesson; readonly today: string }) {
  const { sign, word } = STATUS[lesson.status];
  const isPartial = lesson.status === 'partial' && lesson.date <= today;
  return (
    <span className="jd-chip" data-status={lesson.status} title={lesson.missing.length > 0 ? `Не заполнено: ${formatLacks(lesson.missing)}` : undefined}>
      <span aria-hidden="true">{sign}</span> {isPartial ? `${word}: ${formatLacks(lesson.missing)}` : word}
    </span>
  );
}
