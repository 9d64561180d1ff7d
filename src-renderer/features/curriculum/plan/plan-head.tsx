import { memo } from 'react';
import type { PlanClass } from '@shared/contract/curriculum-contract';
import styles from './plan.module.css';

/** Classes across, with profile and norm in the title of each. */
export const PlanHead = memo(function PlanHead({ classes, cursor }: { readonly classes: readonly PlanClass[]; readonly cursor: number }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col" className={styles.corner}>Предмет</th>
        {classes.map((row, column) => (
          <th key={row.id} role="columnheader" scope="col" data-here={column === cursor || undefined} title={[row.profile, `${row.weekDays}-дневная неделя`, row.norm === null ? 'норма не задана' : `не больше ${row.norm} ч в неделю`].filter(Boolean).join(', ')}>
            {row.name}
          </th>
        ))}
      </tr>
    </thead>
  );
});
