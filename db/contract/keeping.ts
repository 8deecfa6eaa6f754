import { z } from 'zod';
import { TODAY_TERMS } from '../codebook/today-terms.ts';
import { day } from './fields.ts';
import { type LeftCase, severalCases } from './many-cases.ts';
import { verb } from './verb.ts';

/** Days for which a file that is prepared for erasure waits, and in which that can be taken back. */
export const ERASURE_WAITS = TODAY_TERMS.erasure;

/** What is decided of a closed file: until when it is kept, and whether it is prepared for erasure. Days are `YYYY-MM-DD`. */
export interface FileKeeping {
  /** On this day it is looked at whether it is still needed. */
  readonly until: string;
  readonly isDue: boolean;
  /** Since when it is prepared, the last of the days for which it waits, and whether that day is past; null: it is not prepared. */
  readonly prepared: { readonly since: string; readonly until: string; readonly isOver: boolean } | null;
}

/** What goes with these files, where they were, and what left of them. */
export interface WouldGo {
  readonly records: number;
  readonly pictures: number;
  readonly tasks: number;
  readonly links: number;
  /** Offices that wrote in them or were sent something of them: codes. */
  readonly offices: readonly string[];
  /** Papers and files of one of them alone that left: their numbers. */
  readonly papers: readonly number[];
}

interface Done {
  readonly done: readonly string[];
  readonly left: readonly LeftCase[];
  /** Null: nothing was done. */
  readonly undo: string | null;
}

/** What becomes of closed files. Each act says what it leaves, and why. */
export const keepingVerbs = {
  /** Which of these files can be kept on, which prepared for erasure (null: not by this role), and what that would take. */
  keeping: verb<{
    readonly keep: { readonly fit: readonly string[]; readonly left: readonly LeftCase[] };
    readonly erase: {
      readonly fit: readonly string[];
      readonly left: readonly LeftCase[];
      readonly wouldGo: WouldGo;
    } | null;
  }>()(z.object({ cases: severalCases })),
  /** Keeps them until a day that is to come, for a reason (a code of the list `keep-reason`). What was prepared for erasure is so no more. */
  keepOn: verb<Done>()(z.object({ cases: severalCases, until: day, because: z.string().max(40) })),
  /** Prepares those that are due and in which nothing is open. Nothing of them changes. */
  prepareErasure: verb<Done>()(z.object({ cases: severalCases })),
  /** Takes that back: who may close a file may. */
  takeBackErasure: verb<Done>()(z.object({ cases: severalCases })),
};
