export { CarriedScreen } from './carried/carried-screen';
export { MovementScreen } from './movement-screen';
export { PromotionScreen } from './promotion/promotion-screen';
export { isMovementTab } from './movement-tabs';
