import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { AppError } from '@shared/lib/app-error';
import { isFailure } from '../../api/failure';

type Clashes = {
  /** Told by the last refusal. */
  readonly found: readonly string[];
  readonly isMeant: boolean;
  readonly setMeant: (isMeant: boolean) => void;
  readonly accepted: string[];
  /** Looks at how a saving ends; the refusal goes on to whoever shows it. */
  readonly watch: <Answer>(saving: Promise<Answer>) => Promise<Answer>;
};

/** Other lessons at the time of those of a plan: told by a refusal, saved when the person confirms that they are meant. */
export function useClashes(): Clashes {
  const [found, setFound] = useState<readonly string[]>([]);
  const [isMeant, setMeant] = useState(false);
  return {
    found, isMeant, setMeant, accepted: isMeant ? [...found] : [],
    watch: async (saving) => {
      try {
        return await saving;
      } catch (error) {
        if (error instanceof AppError && isFailure(error, 'lessonsClash')) {
          const { clashes } = error.details;
          setFound(Array.isArray(clashes) ? clashes : []);
          setMeant(false);
        }
        throw error;
      }
    },
  };
}

export function AcceptClashes({ clashes: { found, isMeant, setMeant } }: { readonly clashes: Clashes }) {
  if (found.length === 0) return null;
  return <Checkbox label="Так и задумано: сохранить план с этими совпадениями" checked={isMeant} onChange={(event) => { setMeant(event.currentTarget.checked); }} />;
}
