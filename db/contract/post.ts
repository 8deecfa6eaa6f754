import { z } from 'zod';
import type { Role } from '../codebook/roles.ts';
import type { Covers } from './covers.ts';
import { id } from './fields.ts';
import type { SheetToDestroy } from './houses.ts';
import type { LeftCase } from './many-cases.ts';
import type { Task, Today } from './today.ts';
import { verb } from './verb.ts';

/** Who logs in here, and what would be left behind by whoever leaves. */
export interface PostColleague {
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly house: string | null;
  /** UTC minute of the last log-in; null where none is known. */
  readonly lastLogIn: string | null;
  /** Ids of the cases they work on. */
  readonly cases: readonly string[];
  readonly tasks: readonly Task[];
  /** What they were typing: that they were, and no word of it. Nobody else can finish it. */
  readonly drafts: readonly {
    readonly kind: string;
    readonly at: string;
    readonly caseId: string | null;
    readonly reference: string | null;
  }[];
}

/** What whoever leaves the post and whoever takes it over go through together. What is not known is not there. */
export interface Post {
  readonly colleagues: readonly PostColleague[];
  /** Ids of the cases that are open and that nobody who still logs in works on. */
  readonly nobodys: readonly string[];
  /** Of Today, with every line: danger, what waits for others, packages, the desk itself, and what is open in the registers. */
  readonly groups: Today['groups'];
  readonly covers: Covers['covers'];
  /** UTC minutes at which the recovery code was made, and printed since; null where that is not known. */
  readonly recoveryCode: { readonly made: string | null; readonly printed: string | null };
  /** Where headquarters' root key lies, as far as the desk sees it; null at a mission. */
  readonly rootKey: 'here' | 'elsewhere' | null;
  /** Folder of the second place for copies; null where none was chosen. */
  readonly copiesFolder: string | null;
  readonly sheets: readonly SheetToDestroy[];
}

/** Cases and tasks at most in one act: all that one colleague has. */
const MOST_GIVEN = 10_000;
const ids = z.array(id).max(MOST_GIVEN);

/** What became of work that was given on. `undo` null: nothing changed. */
interface GivenOn {
  readonly given: readonly string[];
  readonly left: readonly LeftCase[];
  /** Tasks that stay where they are: whoever should do them may not know of their case. */
  readonly tasksStay: number;
  readonly undo: string | null;
}

export const postArea = {
  /** Everything that is handed over with the post. */
  view: verb<Post>()(z.object({})),
  /**
   * Gives cases and tasks to a colleague, all in one act with one undo: in the place of `from`, who then has no part in them, or, with `from`
   * null, beside whoever works on them. Left as they are: cases that are closed to named people, and, but in the place of
   * somebody, those that a no to keeping closes and that the colleague works on already. Refused with `no-such-user` for whoever does not work on cases, and
   * `no-such-task`.
   */
  giveOn: verb<GivenOn>()(
    z.object({
      cases: ids,
      tasks: ids.default([]),
      from: z.number().int().nullable().default(null),
      to: z.number().int(),
    }),
  ),
};
