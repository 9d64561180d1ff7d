export { OrdersButton } from './orders-button';
