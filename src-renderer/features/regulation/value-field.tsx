import { Checkbox, Fieldset, Group, NativeSelect, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { COUNTED_UNITS, UNIT_TITLES, type AnyValue, type TermUnit, type TermValue, type ValueKind } from '@shared/domain/regulation';
import { formatDate } from '@shared/lib/russian-date';
import { parseRussianDate } from '../../components/date-field';

type Props = { readonly label: string; readonly kind: ValueKind; readonly value: AnyValue; readonly onChange: (value: AnyValue) => void };

/** Texts and codes are texts; anything else is being changed to one. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The field for a value of any kind; what it holds may be wrong for a while, the check is the rule's. */
export function ValueField({ label, kind, value, onChange }: Props) {
  switch (kind.type) {
    case 'term':
      return <TermField label={label} units={kind.units} value={value as TermValue} onChange={onChange} />;
    case 'choice':
      return <NativeSelect label={label} value={textOf(value)} data={kind.options.map(({ code, title }) => ({ value: code, label: title }))} onChange={(event) => { onChange(event.currentTarget.value); }} />;
    case 'choices':
      return (
        <Checkbox.Group label={label} value={[...(value as readonly string[])]} onChange={(codes) => { onChange(codes); }}>
          <Group gap="md" mt={4}>{kind.options.map(({ code, title }) => <Checkbox key={code} value={code} label={title} />)}</Group>
        </Checkbox.Group>
      );
    case 'flag':
      return (
        <Radio.Group label={label} value={value === true ? 'yes' : 'no'} onChange={(chosen) => { onChange(chosen === 'yes'); }}>
          <Group gap="md" mt={4}><Radio value="yes" label={kind.yes} /><Radio value="no" label={kind.no} /></Group>
        </Radio.Group>
      );
    case 'number':
      return <NumberInput label={`${label}, ${kind.words[2]}`} min={kind.from} max={kind.to} allowDecimal={false} value={value as number} onChange={(number) => { onChange(number); }} />;
    case 'time':
    case 'text':
      return <TextInput label={label} placeholder={kind.type === 'time' ? 'чч:мм' : undefined} value={textOf(value)} onChange={(event) => { onChange(event.currentTarget.value); }} />;
    case 'parts':
      return (
        <Fieldset legend={label}>
          <Stack gap="xs">
            {Object.entries(kind.parts).map(([name, part]) => (
              <ValueField key={name} label={capitalise(part.title)} kind={part.kind} value={(value as Readonly<Record<string, AnyValue>>)[name] ?? ''} onChange={(changed) => { onChange({ ...(value as Readonly<Record<string, AnyValue>>), [name]: changed }); }} />
            ))}
          </Stack>
        </Fieldset>
      );
  }
}

type TermProps = { readonly label: string; readonly units: readonly TermUnit[]; readonly value: TermValue; readonly onChange: (value: AnyValue) => void };

function TermField({ label, units, value, onChange }: TermProps) {
  return (
    <Group gap="sm" align="flex-end" wrap="nowrap">
      <NativeSelect flex={1} label={label} value={value.unit} data={units.map((unit) => ({ value: unit, label: UNIT_TITLES[unit] }))} onChange={(event) => { onChange(startTerm(event.currentTarget.value as TermUnit, value)); }} />
      {'amount' in value && <NumberInput w={110} label="Сколько" step={value.unit === 'hoursAfterLastLesson' || value.unit === 'hours' ? 0.5 : 1} decimalSeparator="," value={value.amount} onChange={(amount) => { onChange({ ...value, amount }); }} />}
      {value.unit === 'onDay' && <TextInput w={110} label="День" placeholder="дд.мм" defaultValue={`${value.day.slice(3)}.${value.day.slice(0, 2)}`} onChange={(event) => { onChange({ ...value, day: parseDay(event.currentTarget.value) }); }} />}
      {value.unit === 'byOrderDate' && <TextInput flex={1} label="Даты через запятую" placeholder="27.12.2025, 25.05.2026" defaultValue={value.dates.map(formatDate).join(', ')} onChange={(event) => { onChange({ ...value, dates: parseDates(event.currentTarget.value) }); }} />}
    </Group>
  );
}

/** Another unit keeps the number that stood there. */
function startTerm(unit: TermUnit, before: TermValue): AnyValue {
  if (unit === 'onDay') return { unit, day: 'day' in before ? before.day : '09-01' };
  if (unit === 'byOrderDate') return { unit, dates: 'dates' in before ? before.dates : [] };
  return (COUNTED_UNITS as readonly string[]).includes(unit) ? { unit, amount: 'amount' in before ? before.amount : 1 } : { unit };
}

/** `05.09` → `09-05`; what is no day stays as it is and is refused by the check. */
function parseDay(text: string): string {
  const match = /^(\d{1,2})[./](\d{1,2})$/.exec(text.trim());
  return match ? `${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}` : text;
}

function parseDates(text: string): string[] {
  return text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '').map((part) => parseRussianDate(part) ?? part);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
