export { buildDemoSchool } from './build-demo-school';
export { buildDemoWorkbook } from './build-demo-workbook';
export { buildPlanWorkbook } from './build-plan-workbook';
export { createDemoSchool, DEMO_UNTIL, type DemoResult } from './create-demo-school';
export { createDemoClock } from './demo-clock';
export { readDemoData } from './demo-data';
export { planLessons } from './plan-lessons';
export { createRandom } from './seeded-random';
