import { describe, expect, it } from 'vitest';
import { buildLessonEdit, editDraft, findPlanItemId, findSeenVersion, hasChanges } from '@renderer/features/journal/edit/lesson-draft';
import { aLesson } from './support/a-page';

const lesson = aLesson('2025-09-16', { version: 3, topic: 'Степень', homework: '№ 5' });

describe('a draft of the right page', () => {
  it('sends empty texts as nothing and the untouched fields as they stand', () => {
    expect(buildLessonEdit(lesson, { topic: '  ' })).toMatchObject({ topic: null, homework: '№ 5' });
  });

  it('knows when nothing was really changed', () => {
    expect(hasChanges(lesson, { topic: 'Степень ' })).toBe(false);
    expect(hasChanges(lesson, { topic: 'Степень и её свойства' })).toBe(true);
  });

  it('goes over a lesson that was changed elsewhere in other fields only', () => {
    const draft = editDraft(null, lesson, { homework: '№ 6' });
    expect(findSeenVersion(draft, { ...lesson, version: 4, topic: 'Степень числа' })).toBe(4);
    expect(findSeenVersion(draft, { ...lesson, version: 4, homework: '№ 7' })).toBe(3);
  });

  it('finds the plan item of a topic typed word for word', () => {
    const plan = [{ planItemId: 12, ordinal: 1, section: null, topic: 'Степень', homework: null }];
    expect(findPlanItemId('Степень ', plan)).toBe(12);
    expect(findPlanItemId('Степень числа', plan)).toBeNull();
  });
});
