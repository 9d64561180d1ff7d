import { Select, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { REQUEST_KINDS, type RequestKind } from '@shared/contract/movement-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useShortcut } from '../../hooks/use-shortcut';
import { REQUEST_TITLES } from './movement-words';

const KINDS = REQUEST_KINDS.map((kind) => ({ value: kind, label: REQUEST_TITLES[kind] }));

/** A class teacher tells the administrator what has changed in the class (MOV-05). */
export function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const classes = useCallQuery('school.listClasses', {});
  const own = (classes.data ?? []).filter((one) => one.isOwn);
  const [kind, setKind] = useState<RequestKind>('arrival');
  const [chosenClass, setClass] = useState<number | null>(null);
  const classId = chosenClass ?? own[0]?.id ?? null;
  const [studentId, setStudent] = useState<number | null>(null);
  const [text, setText] = useState('');
  const list = useCallQuery('people.getClassList', { classId: classId ?? 0 }, { enabled: classId !== null });
  const sending = useCallMutation('movement.sendRequest');
  const maySend = classId !== null && text.trim().length >= 5 && (kind === 'arrival' || studentId !== null) && !sending.isPending;
  const send = () => {
    if (maySend) sending.mutate({ classId, kind, studentId: kind === 'arrival' ? null : studentId, text }, { onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['movement.listRequests'] }); onClose(); } });
  };
  useShortcut({ code: 'Enter', ctrl: true }, send);
  return (
    <ConfirmDialog title="Заявка администратору" action="Подать заявку" isDisabled={!maySend} isBusy={sending.isPending} failure={sending.isError ? formatFailure(sending.error) : null} onConfirm={send} onClose={onClose}>
      {own.length > 1 && <Select label="Класс" data={own.map(({ id, name }) => ({ value: String(id), label: name }))} value={classId === null ? null : String(classId)} allowDeselect={false} onChange={(value) => { if (value !== null) { setClass(Number(value)); setStudent(null); } }} />}
      <Select label="Что нужно" data={KINDS} value={kind} allowDeselect={false} onChange={(value) => { if (value !== null) setKind(value); }} />
      {kind !== 'arrival' && <Select label="Ученик" searchable data={(list.data?.rows ?? []).map((row) => ({ value: String(row.studentId), label: row.name }))} value={studentId === null ? null : String(studentId)} onChange={(value) => { setStudent(value === null ? null : Number(value)); }} />}
      <Textarea label="О чём заявка" autosize minRows={3} maxLength={1000} value={text} placeholder={kind === 'arrival' ? 'Фамилия, имя, отчество, откуда прибыл, с какого дня' : 'Что изменилось и с какого дня'} onChange={(event) => { setText(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
