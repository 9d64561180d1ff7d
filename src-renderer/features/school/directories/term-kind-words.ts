import type { TermKind } from '@shared/domain/journal';

/** Which term of the regulation the marks of a work have. */
export const TERM_KIND_WORDS: Readonly<Record<TermKind, string>> = { lesson: 'как за урок', control: 'как за контрольную', written: 'как за письменную' };
