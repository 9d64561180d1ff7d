export { loadListNotes, type ListNotes } from './list-notes';
export { loadCarried, loadCarriedOfClass, type PageCarriedRow } from './load-carried';
