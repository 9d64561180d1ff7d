import { z } from 'zod';

const MOST_BYTES = 50 * 1024 * 1024;

/** A file as a person gave it: its name and its bytes, 50 MB at most. Paths never cross the contract. */
export const inputFile = z.strictObject({
  name: z.string().min(1).max(255),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= MOST_BYTES, 'ожидается файл не больше 50 МБ'),
});
export type InputFile = z.infer<typeof inputFile>;
