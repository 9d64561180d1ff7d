/** Groups whose pupils may come from several classes (SET-11, LRS-85); each has its own list, teacher and page. */
export const GROUP_KINDS = ['stream', 'elective', 'optional', 'club', 'extendedDay', 'project'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export const GROUP_KIND_TITLES: Readonly<Record<GroupKind, string>> = {
  stream: 'поток',
  elective: 'элективный курс',
  optional: 'факультатив',
  club: 'кружок',
  extendedDay: 'группа продлённого дня',
  project: 'проектная группа',
};

/** Streams and elective courses carry hours of the plan and marks; the others are extra-curricular pages. */
export function isPlannedKind(kind: GroupKind): boolean {
  return kind === 'stream' || kind === 'elective';
}

/** Individual learning (IUP-01, IUP-02). */
export const INDIVIDUAL_KINDS = ['individual', 'home', 'sanatorium'] as const;
export type IndividualKind = (typeof INDIVIDUAL_KINDS)[number];

export const INDIVIDUAL_KIND_TITLES: Readonly<Record<IndividualKind, string>> = {
  individual: 'индивидуальный учебный план',
  home: 'обучение на дому',
  sanatorium: 'санаторий, больница',
};
