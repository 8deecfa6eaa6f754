/** Cases as files of interchange lines. */
import { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import { caseId } from './fields.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

/** What a file of cases may be written in beside UTF-8. */
export const ENCODINGS = ['windows-1251', 'windows-1252', 'windows-1256', 'utf-16le', 'utf-16be'] as const;

/** What is wrong or doubtful in a line of a file (from 1); `message` is its place in the line, a reference or another line: never an answer. */
export interface ImportFinding {
  readonly line: number;
  readonly code: SentenceCode;
  readonly message: string;
}

/** Where there are errors nothing was taken over. */
export interface ImportResult {
  readonly cases: number;
  readonly records: number;
  readonly errors: readonly ImportFinding[];
  readonly warnings: readonly ImportFinding[];
}

const fileToTake = z.object({
  file: fileToken(),
  encoding: z.enum(ENCODINGS).optional(),
  /** Takes a file that was taken over before. */
  again: z.boolean().default(false),
});

export const interchangeVerbs = {
  /** Takes over cases from a file of interchange lines, one case a line; all or none. */
  import: verb<ImportResult>()(fileToTake),
  /** What {@link import} would do, for whoever has this password: it reads only, beside a window that has the desk open, and writes nothing. */
  rehearseImport: verb<ImportResult>()(
    fileToTake.extend({ user: z.string().max(100), password: z.string().max(1000) }),
    { open: true },
  ),
  /**
   * Writes own records in force of own cases as the lines that {@link import} takes; left out, of all of them. What is written is not
   * encrypted: it needs a reason and stands in the list of what left, under `number`.
   */
  export: verb<{
    readonly number: number;
    readonly cases: number;
    readonly records: number;
    /** Cases that were not written, and why. */
    readonly stays: readonly { readonly reference: string; readonly code: SentenceCode }[];
    /** Answers that were not written (`kind.question`): they cite what another office wrote, or cannot be read here. */
    readonly leftOut: readonly { readonly reference: string; readonly place: string }[];
  }>()(z.object({ cases: z.array(caseId).optional(), out: fileToken(), reason: z.string().trim().max(500) })),
};
