export { StartScreen } from './start-screen';
export { DirectoriesScreen } from './directories/directories-screen';
export { isDirectoryTab, type DirectoryTab } from './directories/directory-tabs';
export { YearScreen } from './year/year-screen';
