export { checkBeforeHolding, checkFolder, type FolderCheckOptions } from './check-folder';
export { makeProbeAnswerer } from './answer-probe';
export type { ProbeAnswer, ProbeQuestion, StartProbe } from './probe-protocol';
export { makeProbeName } from './probe-name';
