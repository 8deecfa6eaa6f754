import { z } from 'zod';
import type { Role } from '../codebook/roles.ts';
import type { Covers, Task, Today } from './cases.ts';
import type { SheetToDestroy } from './houses.ts';
import type { LeftCase } from './many-cases.ts';
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

/** Cases and tasks at most in one act. */
const MOST_GIVEN = 10_000;

const assignment = z.object({ caseId: z.string().length(22), user: z.number().int(), assigned: z.boolean() });
const taskFor = z.object({ id: z.string().length(22), forUser: z.number().int() });
export type AssignmentChange = Readonly<z.infer<typeof assignment>>;
export type TaskChange = Readonly<z.infer<typeof taskFor>>;

interface GivenOn {
  /** Takes all of it back (`records.undo`); null: nothing was given. */
  readonly undo: string | null;
  /** Cases that stay as they are: closed to named people, they are opened to somebody else one by one. */
  readonly left: readonly LeftCase[];
  /** Tasks that stay where they are: whoever should do them may not know of their case. */
  readonly stays: number;
}

export const postArea = {
  /** Everything that is handed over with the post. */
  view: verb<Post>()(z.object({})),
  /**
   * Says of many cases who works on them and no longer does, and of tasks who is to do them: all in one act. Refused with `no-such-user` for who does
   * not work on cases here, `no-such-case` and `no-such-task`.
   */
  giveOn: verb<GivenOn>()(
    z.object({ assignments: z.array(assignment).max(MOST_GIVEN), tasks: z.array(taskFor).max(MOST_GIVEN) }),
  ),
};
