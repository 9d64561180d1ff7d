import type { StoredFile } from '@shared/contract/attachment-file';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useDocumentOutput, type DocumentOutput } from '../../../api/use-document-output';
import { useState } from 'react';

export type ProgrammeFile = {
  readonly output: DocumentOutput;
  readonly save: (programmeId: number) => Promise<void>;
  readonly print: ((programmeId: number) => Promise<void>) | null;
  readonly failure: string | null;
};

/** Fetches the file of a programme from the school's database and puts it where the person wants it. */
export function useProgrammeFile(courseId: number): ProgrammeFile {
  const backend = useBackend();
  const output = useDocumentOutput();
  const [failure, setFailure] = useState<string | null>(null);
  const fetchFile = async (programmeId: number, give: (file: StoredFile) => Promise<void>) => {
    setFailure(null);
    try {
      await give(await backend.call('workProgramme.read', { courseId, programmeId }));
    } catch (error) {
      setFailure(formatFailure(error));
    }
  };
  const { print } = output;
  return {
    output, failure: failure ?? output.failure,
    save: (programmeId) => fetchFile(programmeId, output.save),
    print: print && ((programmeId) => fetchFile(programmeId, print)),
  };
}
