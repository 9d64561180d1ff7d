import { Autocomplete, Group, TextInput } from '@mantine/core';
import { DateField } from '../../components/date-field';

export type PaperEdit = { readonly dateFrom: string; readonly dateTo: string | null; readonly basis: string; readonly documentNumber: string; readonly documentDate: string | null };
type Props = {
  readonly edit: PaperEdit; readonly papers: readonly string[]; readonly change: (part: Partial<PaperEdit>) => void; readonly setWrong: (key: string, isWrong: boolean) => void;
};

/** From when to when a plan acts, and by what paper. */
export function PaperFields({ edit, papers, change, setWrong }: Props) {
  return (
    <>
      <Group grow gap="sm" align="flex-start">
        <DateField label="С какого дня" value={edit.dateFrom} onChange={(date) => { setWrong('dateFrom', !date); if (date) change({ dateFrom: date }); }} />
        <DateField label="Последний день (если известен)" value={edit.dateTo} onChange={(date) => { setWrong('dateTo', date === undefined); if (date !== undefined) change({ dateTo: date }); }} />
      </Group>
      <Group grow gap="sm" align="flex-start">
        <Autocomplete label="Документ" data={[...papers]} value={edit.basis} maxLength={60} onChange={(basis) => { change({ basis }); }} />
        <TextInput label="Номер" value={edit.documentNumber} maxLength={40} onChange={(event) => { change({ documentNumber: event.currentTarget.value }); }} />
        <DateField label="Дата документа" value={edit.documentDate} onChange={(date) => { setWrong('documentDate', date === undefined); if (date !== undefined) change({ documentDate: date }); }} />
      </Group>
    </>
  );
}
