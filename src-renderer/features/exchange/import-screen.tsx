import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session-context';
import { FileDrop } from '../../components/file-drop';
import { LeaveGuard } from '../../components/leave-guard';
import { ProgressPanel } from '../../components/progress-panel';
import { Screen } from '../../components/screen';
import { ImportFiles } from './import-files';
import { ImportHistory } from './import-history';
import { ImportTogether } from './import-together';
import { useImport } from './use-import';
import styles from './report-view.module.css';

/** Files of the school, lesson plans, marks: dry run first, then everything of a file or nothing (EXP-04). */
export function ImportScreen() {
  const session = useSession();
  const seesHistory = session.rights.includes('school.import');
  const work = useImport();
  const isImporting = work.running !== null;
  return (
    <Screen
      title="Загрузка из файлов"
      note={seesHistory ? 'школа, поурочные планы (КТП), отметки' : 'поурочные планы (КТП)'}
      actions={work.items.length > 0 && (
        <Button disabled={!work.canImport || isImporting} onClick={() => { void work.importAll(); }}>
          {work.readyCount > 1 ? `Загрузить файлы (${work.readyCount})` : 'Загрузить'}
        </Button>
      )}
    >
      <LeaveGuard when={isImporting} title="Загрузка идёт" action="Уйти и прервать">
        Если уйти, загрузка прервётся: из файла, который сейчас загружается, ничего не будет записано.
      </LeaveGuard>
      {isImporting && <div className={styles.running}><ProgressPanel title={work.running ?? ''} progress={work.progress} onCancel={work.cancel} /></div>}
      <FileDrop
        label="Выберите файлы"
        hint="или перетащите сюда один или несколько (xlsx). Сначала они проверяются, ничего не записывается."
        accept=".xlsx"
        multiple
        disabled={isImporting}
        onFiles={work.add}
      />
      {seesHistory && <Text size="sm">Список учеников, сотрудников, предметов или кабинетов в своей таблице? <Link to="/exchange/list">Загрузить список, сопоставив столбцы</Link></Text>}
      <ImportTogether work={work} />
      <ImportFiles work={work} />
      {work.items.some((item) => item.state === 'done') && !isImporting && (
        <Group><Button variant="default" onClick={work.clearDone}>Убрать загруженные из списка</Button></Group>
      )}
      {work.items.length === 0 && !seesHistory && <Text size="sm" c="dimmed">Файл КТП – таблица, какую вы ведёте: название, заголовок, строки тем.</Text>}
      {seesHistory && <ImportHistory />}
    </Screen>
  );
}
