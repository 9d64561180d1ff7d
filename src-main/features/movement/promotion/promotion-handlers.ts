import type { FeatureHandlers } from '../../handler-context';
import { checkPromotion } from './check-promotion';
import { getPromotionState } from './get-promotion-state';
import { promoteSchool, takePromotionBack } from './promote-school';

export const promotionHandlers: FeatureHandlers<'promotion.getState' | 'promotion.check' | 'promotion.apply' | 'promotion.undo'> = {
  'promotion.getState': (_input, context) => context.read(getPromotionState),
  'promotion.check': ({ plan }, context) => context.read((query) => checkPromotion(query, plan)),
  'promotion.apply': promoteSchool,
  'promotion.undo': takePromotionBack,
};
