import { findEventMinutes } from '@shared/domain/security';
import type { Query } from '../../database/statement-cache';
import { readRegulation } from '../regulation';

/** Minutes in which a member of staff tells of a breach by the rules of that day (LRS-58); null = no term. */
export function readReportMinutes(query: Query, at: string): number | null {
  return findEventMinutes(readRegulation(query, at.slice(0, 10)).get('breachStaff'));
}
