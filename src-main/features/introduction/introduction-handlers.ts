import type { introductionContract } from '@shared/contract/introduction-contract';
import type { FeatureHandlers } from '../handler-context';
import { printOrder } from './print-order';

export const introductionHandlers: FeatureHandlers<keyof typeof introductionContract> = { 'introduction.printOrder': printOrder };
