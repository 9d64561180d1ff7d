export { loadListNotes, type ListNotes } from './list-notes';
export { MovementStep, undoStep } from './movement-step';
export { loadCarried, loadCarriedOfClass, type PageCarriedRow } from './load-carried';
