export * from './attestation-form';
export * from './process-week';
export * from './professional-programme';
export * from './semester-plan';
