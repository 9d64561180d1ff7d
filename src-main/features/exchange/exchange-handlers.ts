import type { FeatureHandlers } from '../handler-context';
import { checkSchoolFile, createSchool } from './create-school';
import { checkFile, importFile } from './exchange-service';
import { checkList, importListFile, readTable } from './list/list-service';
import { getImport, listImports, undoImport } from './undo-import';

type Names =
  | 'storage.checkSchoolFile' | 'storage.createSchool' | 'exchange.checkFile' | 'exchange.importFile' | 'exchange.readTable' | 'exchange.checkList' | 'exchange.importList' | 'exchange.listImports' | 'exchange.undoImport';

export const exchangeHandlers: FeatureHandlers<Names> = {
  'storage.checkSchoolFile': checkSchoolFile,
  'storage.createSchool': createSchool,
  'exchange.checkFile': checkFile,
  'exchange.importFile': importFile,
  'exchange.readTable': readTable,
  'exchange.checkList': checkList,
  'exchange.importList': importListFile,
  'exchange.listImports': (_input, context) => context.read(listImports),
  'exchange.undoImport': async ({ batchId }, context) => {
    await context.write((transaction) => {
      undoImport(transaction, batchId);
    });
    context.publish({ kind: 'schoolChanged' });
    return context.read((query) => getImport(query, batchId));
  },
};
