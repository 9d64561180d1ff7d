import { Anchor } from '@mantine/core';
import { formatDate } from '@shared/lib/russian-date';

/** The name of a record: opens its window for those who may change it, plain text for the others. */
export function OpenRecord({ name, closedFrom, onOpen }: { readonly name: string; readonly closedFrom?: string | null; readonly onOpen: (() => void) | undefined }) {
  return (
    <>
      {onOpen ? <Anchor component="button" type="button" size="sm" ta="left" onClick={onOpen}>{name}</Anchor> : name}
      {closedFrom && <span> – закрыт с {formatDate(closedFrom)}</span>}
    </>
  );
}
