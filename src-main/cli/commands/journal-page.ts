import { AppError } from '@shared/contract/app-error';
import type { JournalPage } from '@shared/contract/journal-contract';
import { formatPageText } from '../../features/journal';
import type { Caller, Command, CommandContext } from '../command';
import { EXIT } from '../exit-code';
import { findCourse, isSame } from '../find-course';
import { findText, getText } from '../read-options';

export const journalPage: Command = {
  usage: 'journal page --db ПАПКА --login ЛОГИН --class 7А --subject Алгебра [--group ГРУППА] [--period "I четверть"]',
  about: 'страница журнала за период',
  run: async (context) => {
    const connection = await context.signIn();
    const page = await loadPage(context, connection);
    return { code: EXIT.done, text: formatPageText(page), data: page };
  },
};

/** The page a command names, in the period it names or the current one. */
export async function loadPage(context: CommandContext, connection: Caller): Promise<JournalPage> {
  const { options } = context;
  const course = await findCourse(connection, getText(options, 'class'), getText(options, 'subject'), findText(options, 'group'));
  const page = await connection.call('journal.getPage', { courseId: course.id });
  const periodName = findText(options, 'period');
  if (periodName === undefined) return page;
  const period = page.periods.find(({ name, id }) => isSame(name, periodName) || isSame(name.split(' ')[0] ?? '', periodName) || String(id) === periodName);
  if (!period) throw new AppError('notFound', { what: `период «${periodName}»; есть: ${page.periods.map(({ name }) => name).join(', ')}` });
  return connection.call('journal.getPage', { courseId: course.id, periodId: period.id });
}
