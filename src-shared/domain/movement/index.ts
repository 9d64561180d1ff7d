export * from './movement-kind';
export * from './find-movement-problems';
export * from './count-movement';
export * from './request-term';
export * from './arrival-chain';
export * from './promotion';
export * from './brought-marks';
