import type { PlanCourse } from '@shared/contract/lesson-plan-contract';
import type { PlanState } from '@shared/domain/lesson-plan';

export const STATE_COLORS: Readonly<Record<PlanState, string>> = { draft: 'gray', submitted: 'blue', returned: 'orange', approved: 'green' };

/** «7А», «7А, 1 подгруппа». */
export function nameClass({ className, groupName }: Pick<PlanCourse, 'className' | 'groupName'>): string {
  return groupName === null ? className : `${className}, ${groupName}`;
}
