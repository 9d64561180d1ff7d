import { z } from 'zod';
import { ORDER_TEMPLATES } from '../domain/introduction';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

export const introductionContract = {
  /** DOC-63: an order filled from requisites, regulation and register of persons in charge; `number` and `date` null leave lines to be filled by hand. */
  'introduction.printOrder': procedure<PrintedDocument>()({
    input: z.strictObject({ template: z.enum(ORDER_TEMPLATES), from: z.iso.date(), number: z.string().trim().min(1).max(40).nullable(), date: z.iso.date().nullable() }),
    requires: 'introduction.printOrders',
  }),
};
