import type { Command } from '../command';
import { accountsIssue, accountsList, accountsPasswd } from './accounts';
import { accountsAcknowledge } from './acknowledge';
import { backup } from './backup';
import { create } from './create';
import { demo } from './demo';
import { doctor } from './doctor';
import { host } from './host';
import { importFiles } from './import-files';
import { journalPage } from './journal-page';
import { journalSet } from './journal-set';
import { move } from './move';
import { printBook, printSummary } from './print';
import { restore } from './restore';
import { sample } from './sample';
import { verify } from './verify';

/** What the command line can do, by its command words. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  create,
  'accounts list': accountsList,
  'accounts issue': accountsIssue,
  'accounts passwd': accountsPasswd,
  'accounts acknowledge': accountsAcknowledge,
  import: importFiles,
  'journal page': journalPage,
  'journal set': journalSet,
  'print book': printBook,
  'print summary': printSummary,
  sample,
  verify,
  backup,
  restore,
  move,
  doctor,
  demo,
  host,
};
