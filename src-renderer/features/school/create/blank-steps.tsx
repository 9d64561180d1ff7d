import { Group, NativeSelect, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { listClassLetters } from '@shared/domain/exchange';
import { PRESETS } from '@shared/domain/regulation';
import { PERIOD_KIND_TITLES } from '@shared/domain/school';
import { countClasses, GRADES, type BlankDraft } from './blank-draft';

type Props = { readonly draft: BlankDraft; readonly onChange: (part: Partial<BlankDraft>) => void };

const RUSSIAN_ZONES = ['Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Omsk', 'Asia/Novosibirsk', 'Asia/Krasnoyarsk', 'Asia/Irkutsk', 'Asia/Yakutsk', 'Asia/Vladivostok', 'Asia/Magadan', 'Asia/Kamchatka'];
const ZONE_TITLES = ['Калининград', 'Москва', 'Самара', 'Екатеринбург', 'Омск', 'Новосибирск', 'Красноярск', 'Иркутск', 'Якутск', 'Владивосток', 'Магадан', 'Камчатка'];

/** Requisites that stand on every page; the others are filled in «Справочники». */
export function SchoolStep({ draft, onChange }: Props) {
  const isKnownZone = RUSSIAN_ZONES.includes(draft.timeZone);
  return (
    <Stack gap="sm">
      <TextInput label="Полное название школы" description="Как в уставе: печатается на титулах" value={draft.fullName} onChange={(event) => { onChange({ fullName: event.currentTarget.value }); }} data-autofocus />
      <Group gap="sm" grow align="start">
        <TextInput label="Краткое название" value={draft.shortName} onChange={(event) => { onChange({ shortName: event.currentTarget.value }); }} />
        <TextInput label="Населённый пункт" value={draft.settlement} onChange={(event) => { onChange({ settlement: event.currentTarget.value }); }} />
      </Group>
      <NativeSelect
        label="Время по городу"
        maw={320}
        value={draft.timeZone}
        data={[...(isKnownZone ? [] : [{ value: draft.timeZone, label: draft.timeZone }]), ...RUSSIAN_ZONES.map((zone, index) => ({ value: zone, label: ZONE_TITLES[index] ?? zone }))]}
        onChange={(event) => { onChange({ timeZone: event.currentTarget.value }); }}
      />
    </Stack>
  );
}

const PERIOD_KINDS = ['quarter', 'trimester', 'halfYear', 'semester'] as const;

/** By which rules the school lives, and how its year is divided; dates are proposed and corrected on «Учебный год». */
export function YearStep({ draft, onChange }: Props) {
  return (
    <Stack gap="sm">
      <NativeSelect
        label="Регламент школы"
        description="Правила, с которых школа начинает; каждое можно изменить приказом."
        maw={420}
        value={draft.preset}
        data={PRESETS.map((item) => ({ value: item.code, label: item.title }))}
        onChange={(event) => { onChange({ preset: PRESETS.find((item) => item.code === event.currentTarget.value)?.code ?? 'default' }); }}
      />
      <NativeSelect
        label="Учебный год"
        maw={220}
        value={String(draft.firstYear)}
        data={[-1, 0, 1].map((step) => draft.firstYear + step).map((year) => ({ value: String(year), label: `${String(year)}/${String(year + 1)}` }))}
        onChange={(event) => { onChange({ firstYear: Number(event.currentTarget.value) }); }}
      />
      <NativeSelect
        label="Учебные периоды"
        description={draft.periodKind === 'quarter' ? 'В 10–11 классах – полугодия.' : 'Во всех классах.'}
        maw={220}
        value={draft.periodKind}
        data={PERIOD_KINDS.map((kind) => ({ value: kind, label: PERIOD_KIND_TITLES[kind] }))}
        onChange={(event) => { onChange({ periodKind: PERIOD_KINDS.find((kind) => kind === event.currentTarget.value) ?? 'quarter' }); }}
      />
      <Text size="sm" fw={500} component="label" id="week-days" mb={-8}>Учебная неделя</Text>
      <SegmentedControl aria-labelledby="week-days" maw={320} value={String(draft.weekDays)} data={[{ value: '5', label: 'пять дней' }, { value: '6', label: 'шесть дней' }]} onChange={(value) => { onChange({ weekDays: value === '5' ? 5 : 6 }); }} />
    </Stack>
  );
}

/** A field a grade: the letters of its classes. */
export function ClassesStep({ draft, onChange }: Props) {
  return (
    <Stack gap="sm">
      <Text size="sm">Литеры классов каждой параллели, подряд: «АБВ» – три класса. Пустое поле – такой параллели нет.</Text>
      <SimpleGrid cols={4} spacing="xs">
        {GRADES.map((grade) => (
          <TextInput
            key={grade}
            label={`${grade} класс`}
            description={listClassLetters(draft.letters[grade] ?? '').map((letter) => `${grade}${letter}`).join(', ') || 'нет'}
            value={draft.letters[grade] ?? ''}
            onChange={(event) => { onChange({ letters: { ...draft.letters, [grade]: event.currentTarget.value } }); }}
          />
        ))}
      </SimpleGrid>
      <Text size="sm" role="status">{`Всего классов: ${String(countClasses(draft))}`}</Text>
    </Stack>
  );
}

/** The two people a school cannot be without; all the others are entered or loaded afterwards. */
export function PeopleStep({ draft, onChange }: Props) {
  return (
    <Stack gap="sm">
      <PersonFields title="Директор" person={draft.director} onChange={(director) => { onChange({ director }); }} />
      <PersonFields title="Системный администратор" person={draft.administrator} onChange={(administrator) => { onChange({ administrator }); }} />
    </Stack>
  );
}

type PersonProps = { readonly title: string; readonly person: BlankDraft['director']; readonly onChange: (person: BlankDraft['director']) => void };

function PersonFields({ title, person, onChange }: PersonProps) {
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
      <Text component="legend" size="sm" fw={600}>{title}</Text>
      <Group gap="sm" grow>
        <TextInput label="Фамилия" value={person.lastName} onChange={(event) => { onChange({ ...person, lastName: event.currentTarget.value }); }} />
        <TextInput label="Имя" value={person.firstName} onChange={(event) => { onChange({ ...person, firstName: event.currentTarget.value }); }} />
        <TextInput label="Отчество" value={person.middleName} onChange={(event) => { onChange({ ...person, middleName: event.currentTarget.value }); }} />
      </Group>
    </fieldset>
  );
}
