import { Button, Group } from '@mantine/core';
import { MessageBox } from '../../components/message-box';
import { needsClass, waitsForWord } from './import-item-state';
import type { ImportWork } from './use-import';

/** Many files at once are told the same at once: plans that name only a grade, and warnings. */
export function ImportTogether({ work }: { readonly work: ImportWork }) {
  const classless = work.items.filter(needsClass);
  const warned = work.items.filter(waitsForWord);
  const checking = work.items.filter(({ state }) => state === 'checking').length;
  if (work.running !== null || (classless.length < 2 && warned.length < 2 && checking < 2)) return null;
  const spread = () => {
    for (const item of classless) work.recheck({ ...item, offered: { ...item.offered, groups: [] } }, { className: null, groupName: null, isForGrade: true });
  };
  const accept = () => {
    for (const { id } of warned) work.acceptWarnings(id, true);
  };
  const texts = [
    checking > 1 && `Проверяем файлы, осталось: ${String(checking)}.`,
    classless.length > 1 && `Планов, для которых не указан класс: ${String(classless.length)}.`,
    warned.length > 1 && `Файлов с предупреждениями: ${String(warned.length)}.`,
  ];
  return (
    <MessageBox
      kind="notice"
      actions={(
        <Group gap="xs">
          {classless.length > 1 && <Button size="xs" variant="default" disabled={checking > 0} onClick={spread}>Каждый план – на всю параллель</Button>}
          {warned.length > 1 && <Button size="xs" variant="default" disabled={checking > 0} onClick={accept}>Принять предупреждения во всех файлах</Button>}
        </Group>
      )}
    >
      {texts.filter(Boolean).join(' ')}
    </MessageBox>
  );
}
