import type { ScopeReference } from '@shared/contract/procedure';
import { findDenial, type Access, type Denial, type Right } from '@shared/domain/security';
import type { Query } from '../../database/statement-cache';
import { resolveScope } from './resolve-scope';

/** May this person use the right on the object of a call? Null = yes (SEC-02). Throws `notFound` for an object that is not there. */
export function findCallDenial(query: Query, right: Right, access: Access, reference: ScopeReference): Denial | null {
  return findDenial(right, access, resolveScope(query, reference));
}
