/** Fields that several calls take. */
import { z } from 'zod';

/** Of a record, a station, a row. */
export const id = z.string().length(22);
export const caseId = id;
/** `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** Answers as a person gave them; each call checks them against what it asks. */
export const body = z.record(z.string(), z.unknown());
