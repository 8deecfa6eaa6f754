import type { Places, SentenceCode } from '../../../db/codebook/sentences.ts';

/** Says what was done, by its sentence. */
export type Tell = (code: SentenceCode, places?: Places) => void;
