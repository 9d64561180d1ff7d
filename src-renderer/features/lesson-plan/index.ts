export { PlanScreen } from './plan-screen';
export { PlansScreen } from './list/plans-screen';
