export { PlanScreen } from './plan-screen';
export { PlansScreen } from './plans-screen';
export { isPlansTab } from './plans-tabs';
