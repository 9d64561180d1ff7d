import { z } from 'zod';
import { PRESET_CODES, SETTING_KEYS, type AnyValue, type PresetCode, type PresetValue, type SettingKey } from '../domain/regulation';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

export const CHANGE_STATES = ['proposed', 'approved', 'declined', 'withdrawn'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** A change of the regulation, whatever became of it. `setting` preset: another preset was chosen, and `value` is its code. */
export type RegulationChangeInfo = {
  readonly id: number;
  readonly version: number;
  readonly setting: SettingKey | 'preset';
  readonly value: AnyValue;
  readonly dateFrom: string;
  readonly orderNumber: string | null;
  readonly orderDate: string | null;
  readonly state: ChangeState;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
};

/** One parameter on the date of the page. `change`: what it comes from; null = from the preset. `lastChangeId`: of the newest change of any state, 0 = none. */
export type RegulationSetting = {
  readonly key: SettingKey;
  readonly value: AnyValue;
  readonly change: RegulationChangeInfo | null;
  readonly preset: PresetValue;
  readonly differs: boolean;
  readonly lastChangeId: number;
};

export type RegulationPage = {
  readonly date: string;
  readonly today: string;
  /** `since`: the day from which it was chosen; null = since the school was created. */
  readonly preset: { readonly code: PresetCode; readonly title: string; readonly document: string; readonly since: string | null; readonly lastChangeId: number };
  readonly settings: readonly RegulationSetting[];
  /** Wait for the director. */
  readonly proposed: readonly RegulationChangeInfo[];
  /** Approved, their day is still to come. */
  readonly coming: readonly RegulationChangeInfo[];
};

export type PresetInfo = { readonly code: PresetCode; readonly title: string; readonly document: string; readonly values: Readonly<Record<SettingKey, PresetValue>> };

const setting = z.enum(SETTING_KEYS as unknown as readonly [SettingKey, ...SettingKey[]]);
const order = { orderNumber: z.string().trim().max(50).nullable(), orderDate: z.iso.date().nullable() };
const seen = { dateFrom: z.iso.date(), ...order, seenChangeId: z.int().min(0) };
const change = { changeId: z.int().positive(), version: z.int().positive() };

export const regulationContract = {
  /** The regulation in force on a date, today without one. */
  'regulation.getPage': procedure<RegulationPage>()({ input: z.strictObject({ date: z.iso.date().optional() }), requires: 'regulation.view' }),
  'regulation.listPresets': procedure<readonly PresetInfo[]>()({ input: z.strictObject({}), requires: 'regulation.view' }),
  /** All changes of a parameter, the newest first. */
  'regulation.getHistory': procedure<readonly RegulationChangeInfo[]>()({ input: z.strictObject({ setting: z.union([setting, z.literal('preset')]) }), requires: 'regulation.view' }),
  /** Waits for the director; acts from a day that is not earlier than today. `seenChangeId`: the newest change that the person knew of. */
  'regulation.proposeChange': procedure<RegulationChangeInfo>()({ input: z.strictObject({ setting, value: z.unknown(), ...seen }), requires: 'regulation.edit' }),
  'regulation.choosePreset': procedure<RegulationChangeInfo>()({ input: z.strictObject({ preset: z.enum(PRESET_CODES), ...seen }), requires: 'regulation.edit' }),
  'regulation.withdrawChange': procedure<RegulationChangeInfo>()({ input: z.strictObject(change), requires: 'regulation.edit' }),
  /** Approved with the number and date of the order; where its day is past by then, it acts from today on. */
  'regulation.decideChange': procedure<RegulationChangeInfo>()({
    input: z.strictObject({ ...change, ...order, decision: z.enum(['approved', 'declined']), reason: z.string().trim().max(500).nullable() }),
    requires: 'regulation.approve',
  }),
  /** DOC-30 «Параметры ведения ЭЖ», the annex of the local act. */
  'regulation.printAnnex': procedure<PrintedDocument>()({ input: z.strictObject({ date: z.iso.date().optional() }), requires: 'regulation.view' }),
};
