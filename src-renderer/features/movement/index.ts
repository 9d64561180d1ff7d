export { MovementScreen } from './movement-screen';
export { isMovementTab } from './movement-tabs';
export { PromotionScreen } from './promotion/promotion-screen';
