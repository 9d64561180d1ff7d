/** Missed days or lessons; zero prints an empty cell. */
export type MissedCount = {
  readonly total: number;
  readonly ill: number;
  /** Valid reason other than illness. */
  readonly excused: number;
  readonly unexcused: number;
};

/** Days and lessons missed within one block. */
export type AttendanceCell = { readonly days: MissedCount; readonly lessons: MissedCount };

/** A month, a reporting period or the year, in the order of the calendar: сентябрь, октябрь, I четверть, … год. */
export type AttendanceBlock = {
  readonly name: string;
  readonly kind: 'month' | 'period' | 'year';
};

export type AttendanceRow = {
  readonly number: number;
  /** «Абрамов Егор». */
  readonly name: string;
  /** By index of `blocks`; null = the pupil was not on the list then. */
  readonly cells: readonly (AttendanceCell | null)[];
};

/** DOC-04, ATT-07. */
export type AttendanceModel = {
  readonly blocks: readonly AttendanceBlock[];
  readonly rows: readonly AttendanceRow[];
  /** The class in all, by index of `blocks`. */
  readonly totals: readonly AttendanceCell[];
};
