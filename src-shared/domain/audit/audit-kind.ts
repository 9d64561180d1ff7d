import type { Role } from '../accounts';

/** Parts of the protocol of actions as people look for them (AUD-02, SEC-16). */
export const AUDIT_KINDS = ['journal', 'people', 'school', 'accounts', 'printing', 'denials'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export const AUDIT_KIND_TITLES: Readonly<Record<AuditKind, string>> = {
  journal: 'Журнал и отметки',
  people: 'Ученики и сотрудники',
  school: 'Школа и настройки',
  accounts: 'Учётные записи и вход',
  printing: 'Печать, выгрузки, просмотр',
  denials: 'Отказы',
};

/** A line belongs to the first kind that names its action, or else its table. */
type Members = { readonly actions?: readonly string[]; readonly entities?: readonly string[] };
const MEMBERS: Readonly<Record<AuditKind, Members>> = {
  journal: { entities: ['lesson', 'mark_column', 'mark', 'absence', 'lesson_note', 'period_mark', 'period_closing', 'lesson_plan', 'lesson_plan_item', 'lesson_plan_correction', 'lesson_plan_change', 'lost_lesson', 'carried_record', 'individual_lesson', 'attestation_protocol', 'correction_plan', 'correction_step'] },
  people: { entities: ['student', 'guardian', 'student_guardian', 'consent', 'enrolment', 'group_member', 'individual_plan', 'individual_line', 'individual_replacement', 'division_proposal', 'staff', 'class_teacher', 'course_teacher', 'movement_order', 'movement', 'movement_step', 'movement_request', 'promotion'] },
  school: {
    entities: [
      'school', 'school_year', 'grading_period', 'vacation', 'bell_schedule', 'bell_time', 'special_day', 'bell_rule', 'room', 'subject', 'school_class', 'class_bells', 'setting', 'curriculum_line', 'study_group', 'course_hours', 'group_class',
      'course', 'timetable_version', 'timetable_entry', 'import_batch',
    ],
  },
  accounts: { actions: ['login', 'secondLogin', 'loginFailed', 'logout', 'lock', 'unlock', 'rekey'], entities: ['account', 'account_role', 'acknowledgement', 'breach_report', 'role_request', 'key_entry', 'account_end', 'delegation', 'credential_request', 'breach_act', 'breach_operation', 'family_breach'] },
  printing: { actions: ['print', 'export', 'view'] },
  denials: { actions: ['denied'] },
};

/** Tables whose lines are the bulk of the log: looked for from its end, everything else by table. */
export const DENSE_ENTITIES: readonly string[] = ['lesson', 'mark_column', 'mark', 'absence', 'period_mark', 'lesson_plan_item', 'account'];

export function listKindActions(kind: AuditKind): readonly string[] {
  return MEMBERS[kind].actions ?? [];
}

const BY_ACTION = new Map(AUDIT_KINDS.flatMap((kind) => (MEMBERS[kind].actions ?? []).map((action) => [action, kind] as const)));
const BY_ENTITY = new Map(AUDIT_KINDS.flatMap((kind) => (MEMBERS[kind].entities ?? []).map((entity) => [entity, kind] as const)));

/** A table that no kind names (of a later part of the program) counts as «Школа и настройки». */
export function findAuditKind(action: string, entity: string | null): AuditKind {
  return BY_ACTION.get(action) ?? (entity === null ? undefined : BY_ENTITY.get(entity)) ?? 'school';
}

/**
 * What a reader of the log is shown (AUD-02, SEC-16): the administrator and the director everything, a deputy the records of the
 * journal, of people and of the school – not who signs in, prints and is refused.
 */
export function listOpenKinds(roles: readonly Role[]): readonly AuditKind[] {
  if (roles.includes('sysadmin') || roles.includes('director')) return AUDIT_KINDS;
  return roles.includes('deputy') ? ['journal', 'people', 'school'] : [];
}
