/** Where words stand in what was told. */
import { z } from 'zod';
import { verb } from './verb.ts';

/** An answer of a record in force in which every word that was looked for stands. */
export interface ToldPlace {
  readonly caseId: string;
  readonly reference: string;
  readonly record: string;
  readonly kind: string;
  readonly question: string;
  /** The day of the record's act; null where it has none. */
  readonly date: string | null;
  readonly office: string;
  readonly excerpt: ToldExcerpt;
}

/** The first of the words as it stands in the text, and some signs of what is around it; `…` where the text goes on. */
export interface ToldExcerpt {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Most places that are answered at once. */
export const TOLD_SHOWN = 50;

export const findToldVerbs = {
  /**
   * Where words stand in what was told, those written last first, at most {@link TOLD_SHOWN} of `total`: free text of records in force, never
   * names, numbers and addresses. Words are found by how they begin, whatever their accents and capitals. What the person does not want to be
   * kept is not looked through. One line of audit, without the words. Refused with `told-too-short`.
   */
  findTold: verb<{ readonly places: readonly ToldPlace[]; readonly total: number }>()(
    z.object({ words: z.string().trim().min(1).max(200) }),
    { long: true, waits: true },
  ),
};
