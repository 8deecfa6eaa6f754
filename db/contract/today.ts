/** Today: what waits for a user, and tasks. */
import { z } from 'zod';
import type { CodeOf } from '../codebook/lists/index.ts';
import type { Role } from '../codebook/roles.ts';
import { HOUR } from '../codebook/rows.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import type { Stage } from './case-row.ts';
import { caseId, day, id } from './fields.ts';
import { verb } from './verb.ts';

/** A hand-over that waits for an answer, as Today says it: no file with it has left, or they can know of it since the first one. */
export interface HandedLine {
  readonly code: 'today-handed-not-sent' | 'today-handed-waiting';
  readonly office: string;
  /** The day on which it was written down, or the UTC minute at which the first file with it was made. */
  readonly since: string | null;
  /** As a line of Today: where it leads. */
  readonly opens: string;
}

/**
 * In the order of the screen: danger before everything, what is late or of today, what protects, what the house does today, what
 * an approver is asked, what is to come;
 * children with what they still lack; what waits. `house` is a house's own: elsewhere who comes and goes stands among the days.
 */
export const TODAY_GROUPS = [
  'danger',
  'due',
  'safety',
  'house',
  'medicines',
  'appointments',
  'inbox',
  'decide',
  'soon',
  'children',
  'waiting',
  'ask',
  'desk',
  'go-on',
  'packages',
] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

export interface TodayLine {
  /** Sentence code of what is to be done, filled from `places`. */
  readonly code: SentenceCode;
  /** Sentence codes of what else the line says of the same person, worst first. */
  readonly also: readonly SentenceCode[];
  readonly places: Readonly<Record<string, string | number>>;
  readonly since: string | null;
  readonly until: string | null;
  readonly caseId: string | null;
  readonly reference: string | null;
  /** On the lines of a house, the name that is used there; elsewhere null. */
  readonly nameUsed: string | null;
  /** Of a case, as far as the role may know them; null on the lines of a house and of drafts. */
  readonly initials: string | null;
  readonly ageGroup: string | null;
  /** `HH:MM`, of what has an hour. */
  readonly hour: string | null;
  /** Of what another office asks: what it is about, a code of `decision-matter`. */
  readonly matter: string | null;
  /** Of a danger: the day on which somebody looks again. */
  readonly lookAgain: string | null;
  /** Of a danger: nobody has noted yet that a person was told. */
  readonly nobodyTold: boolean;
  /** What an answer to a line of danger is about. */
  readonly dangers: readonly CodeOf<'danger'>[];
  /** The task that the line is; null for what a rule says by itself. */
  readonly task: string | null;
  /** Where Enter goes: `case`, `first-contact:<draft>`, `roster:<draft>`, `exchange`, `form:<kind>`, `cases:waiting`, `settings`, `inbox`, `hand-over`. */
  readonly opens: string;
}
export interface Today {
  readonly groups: readonly {
    readonly group: TodayGroup;
    readonly lines: readonly TodayLine[];
    /** Lines of the group that are not among `lines`. */
    readonly more: number;
  }[];
  /** Whether danger is told to this user at all: to others no line of it is no answer. */
  readonly hearsOfDanger: boolean;
  /**
   * At headquarters, who is in danger by the word of others: as many as the list *in danger* holds, which offices tell of them, and the UTC minute
   * at which cases last came from each. Null where nobody is.
   */
  readonly dangerTold: {
    readonly persons: number;
    readonly by: readonly { readonly office: string; readonly came: string | null }[];
  } | null;
  /** Dated figures of the caseload (CTM "Caseload Snapshot"). `others`: files that are no case. */
  readonly snapshot: {
    readonly on: string;
    readonly stages: readonly { readonly stage: Stage; readonly n: number }[];
    readonly total: number;
    readonly others: number;
  };
  /** Who is in a house tonight, of the houses that this user looks after; null for whoever looks after none. */
  readonly tonight: { readonly here: number; readonly arrive: number; readonly leave: number } | null;
}

/** What somebody wants to do, or asked a colleague to do. */
export interface Task {
  readonly id: string;
  readonly caseId: string | null;
  readonly what: string;
  readonly day: string;
  /** `HH:MM`. */
  readonly hour: string | null;
  readonly forUser: number;
  readonly byUser: number;
  readonly who: string;
  readonly by: string;
  readonly done: boolean;
}

export interface Tasks {
  readonly tasks: readonly Task[];
  /** Who can be asked, oneself among them; for a case those who may know of it. */
  readonly colleagues: readonly { readonly number: number; readonly name: string; readonly role: Role }[];
}

export const todayVerbs = {
  /** What waits for this user; with `group`, that group alone with every line of it. */
  today: verb<Today>()(z.object({ group: z.enum(TODAY_GROUPS).optional() })),
  /** The tasks of a case, done ones too; left out: what this user still has to do, and whoever can be asked. */
  tasks: verb<Tasks>()(z.object({ caseId: caseId.optional() })),
  /** Writes a task. Refused with `task-without-words`, `task-not-theirs`, `no-such-user`. */
  addTask: verb<{ readonly id: string }>()(
    z.object({
      caseId: caseId.optional(),
      what: z.string().max(200),
      day,
      hour: z.string().regex(HOUR).optional(),
      /** Left out: oneself. */
      forUser: z.number().int().optional(),
    }),
  ),
  /** Says that a task is done; `done` false takes it back. Refused with `no-such-task`. */
  finishTask: verb<null>()(z.object({ id, done: z.boolean() })),
};
