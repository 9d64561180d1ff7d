import { Textarea } from '@mantine/core';
import { memo, useCallback, useEffect } from 'react';
import type { JournalPage, LessonEdit, LessonRefusal, PageLesson } from '@shared/contract/journal-contract';
import { formatDayAndMonth, formatShortWeekday } from '@shared/lib/russian-date';
import { LESSON_REFUSAL_TEXTS } from '@shared/contract/refusal-text';
import { lessonKeyOf } from '../edit/cell-address';
import { getLessonEdit, type LessonDraft } from '../edit/lesson-draft';
import type { PageEditor } from '../edit/page-editor';
import { AttendanceFields } from './attendance-fields';
import { ColumnTypes } from './column-types';
import { HomeworkFields } from './homework-fields';
import { LessonState } from './lesson-state';
import { TopicField } from './topic-field';
import { needsReason, TopicReasonField } from './topic-reason-field';
import { useLessonDraft } from './use-lesson';

type LessonFormProps = { readonly editor: PageEditor; readonly lesson: PageLesson; readonly page: JournalPage };

/** The record of one lesson: saved after a pause and on leaving a field. */
export const LessonForm = memo(function LessonForm({ editor, lesson, page }: LessonFormProps) {
  const draft = useLessonDraft(editor, lesson);
  const edit = getLessonEdit(lesson, draft?.changes);
  const isReadOnly = !page.canEnter || lesson.closed;
  const planned = lesson.plannedTopic ?? page.planTopics.find((topic) => topic.planItemId === edit.planItemId) ?? null;
  const isTopicTyped = draft?.changes.topic !== undefined;
  const asksReason = lesson.topicReason !== null || (draft?.refusals.includes('topicNeedsReason') ?? false) || (isTopicTyped && needsReason(page, edit.topic));
  const key = lessonKeyOf(lesson);
  const { date, lessonNumber } = lesson;
  const save = useCallback(() => { editor.lessons.save({ date, lessonNumber }); }, [editor, date, lessonNumber]);
  useEffect(() => save, [save]);
  const change = (changes: Partial<LessonEdit>) => { editor.lessons.edit(lesson, changes); };
  const changeAtOnce = (changes: Partial<LessonEdit>) => { change(changes); save(); };
  return (
    <div className="jp-form" data-lesson={key}>
      <div>
        <h2 className="jp-title">{formatDayAndMonth(date)}, {formatShortWeekday(date)}, {lessonNumber}-й урок</h2>
        <p className="jp-line">{describePlace(lesson)}</p>
      </div>
      <TopicField
        value={edit.topic ?? ''}
        planned={planned}
        planTopics={page.planTopics}
        isReadOnly={isReadOnly}
        error={findError(draft, 'placeholderTopic') ?? findError(draft, 'topicNotInPlan')}
        onChange={(topic, planItemId) => { change({ topic, planItemId, ...(planItemId !== null && { topicReason: null }) }); }}
        onLeave={save}
      />
      {asksReason && <TopicReasonField edit={edit} isReadOnly={isReadOnly} error={findError(draft, 'topicNeedsReason')} onChange={(topicReason) => { change({ topicReason }); }} onLeave={save} />}
      <ColumnTypes editor={editor} lesson={lesson} topic={edit.topic || (planned?.topic ?? null)} page={page} isReadOnly={isReadOnly} />
      <HomeworkFields edit={edit} planned={planned?.homework ?? null} isReadOnly={isReadOnly} error={findError(draft, 'placeholderHomework') ?? findError(draft, 'homeworkAndNone')} onChange={change} onLeave={save} />
      <Textarea
        label="Изучено на уроке"
        description="Видно семье, если записано"
        size="xs"
        rows={1}
        classNames={{ input: 'jp-text' }}
        value={edit.studied ?? ''}
        readOnly={isReadOnly}
        onChange={(event) => { change({ studied: event.currentTarget.value }); }}
        onBlur={save}
      />
      <AttendanceFields editor={editor} lesson={lesson} edit={edit} isReadOnly={isReadOnly} error={findError(draft, 'futureAttendance')} onChange={changeAtOnce} />
      <LessonState editor={editor} lesson={lesson} draft={draft} isFuture={date > page.today} />
    </div>
  );
});

function findError(draft: LessonDraft | null, refusal: LessonRefusal): string | null {
  return draft?.refusals.includes(refusal) ? LESSON_REFUSAL_TEXTS[refusal] : null;
}

function describePlace(lesson: PageLesson): string {
  const time = lesson.startTime && lesson.endTime ? [`${lesson.startTime}–${lesson.endTime}`] : [];
  const room = lesson.room ? [`каб. ${lesson.room}`] : [];
  const hours = lesson.hours > 1 ? [`${lesson.hours} ч`] : [];
  const teacher = lesson.teacher ? [lesson.teacher] : [];
  const closed = lesson.closed ? ['период закрыт'] : [];
  const gone = lesson.scheduled ? [] : ['нет в расписании'];
  return [...time, ...room, ...hours, ...teacher, ...closed, ...gone].join(' · ');
}
