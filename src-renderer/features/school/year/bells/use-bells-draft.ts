import { useState } from 'react';
import type { BellScheduleCard, BellsEdit, YearBells } from '@shared/contract/calendar-contract';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../../api/backend-context';
import { useRecordDraft } from '../../../../api/use-record-draft';
import { useCalendarCall } from '../use-calendar-call';

export const BELL_FIELDS: readonly RecordField<BellsEdit>[] = [
  { key: 'name', label: 'Название' },
  { key: 'lessons', label: 'Уроки', format: (_, { lessons }) => lessons.map(({ number, startTime, endTime }) => `${number}: ${startTime}–${endTime}`).join('; ') },
];
const NEW: BellScheduleCard = { id: 0, version: 0, name: '', lessons: [], retiredOn: null, lastUsedOn: null, lastChange: null };

/** Bells as they are being typed. Those that lessons have gone by are changed from `dateFrom` on (SET-06). */
export function useBellsDraft(bells: YearBells, schedule: BellScheduleCard | null, onSaved: (id: number) => void) {
  const backend = useBackend();
  const call = useCalendarCall('bells');
  const [dateFrom, setDateFrom] = useState<string | undefined>(bells.freeFrom);
  const card = schedule ?? NEW;
  const yearId = bells.year.id;
  const needsDate = (edit: BellsEdit) => card.lastUsedOn !== null && JSON.stringify(edit.lessons) !== JSON.stringify(card.lessons);
  const draft = useRecordDraft<BellScheduleCard, BellsEdit>({
    card, fields: BELL_FIELDS,
    toEdit: ({ name, lessons }) => ({ name, lessons: lessons.map((lesson) => ({ ...lesson })) }),
    save: async (version, edit) => {
      const { schedules } = await call('school.saveBells', { yearId, id: schedule?.id ?? null, version, edit, dateFrom: needsDate(edit) ? (dateFrom ?? null) : null });
      return schedules.find(({ name, retiredOn }) => name === edit.name.trim() && retiredOn === null) ?? card;
    },
    reread: async () => (await backend.call('school.getBells', { yearId })).schedules.find(({ id }) => id === card.id) ?? card,
    onSaved: ({ id }) => { onSaved(id); },
  });
  return { draft, needsDate: needsDate(draft.edit), dateFrom, setDateFrom };
}
