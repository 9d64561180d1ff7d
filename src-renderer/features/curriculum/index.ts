export { CurriculumScreen } from './curriculum-screen';
export { GroupsScreen } from './groups/groups-screen';
