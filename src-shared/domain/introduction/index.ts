export * from './order-template';
