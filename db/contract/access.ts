import { z } from 'zod';
import type { SentenceCode } from '../codebook/sentences.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

/** What people say that they have done; the others show by themselves (`directory`, `issue`) or are done by a call (`old-keys`). */
export const TASKS_OF_PEOPLE = ['telephone', 'card', 'packages', 'copies', 'take-back', 'passwords', 'root'] as const;
type TaskAfterAccess = (typeof TASKS_OF_PEOPLE)[number] | 'directory' | 'issue' | 'old-keys';

/** Why an office was not sealed to: its code, and the refusal's. */
export interface NotSealed {
  readonly office: string;
  readonly code: SentenceCode;
}

export interface EndsOfAccess {
  /** The act that has not removed anybody yet. */
  readonly underWay: {
    readonly user: string;
    readonly begun: string;
    /** All was sealed that could be. */
    readonly sealed: boolean;
    readonly not: readonly NotSealed[];
  } | null;
  /** Acts of which something is left to do. */
  readonly ended: readonly {
    readonly number: number;
    readonly user: string;
    readonly begun: string;
    readonly tasks: readonly TaskAfterAccess[];
    /** Name of the card's file; null where it could not be written: the card is written under Exchange then. */
    readonly card: string | null;
  }[];
  /** The second place of copies, where earlier ones may lie. */
  readonly copies: string | null;
  /** Keys of what this station was: how many desks may still seal to them, and when they may go at the latest. */
  readonly oldKeys: { readonly waitingFor: number; readonly latest: string; readonly mayGo: boolean } | null;
}

const name = z.string().min(1).max(60);

/** Ending a colleague's access for good: first what is due is sealed, then the person is removed and the station gets new keys. */
export const accessVerbs = {
  endsOfAccess: verb<EndsOfAccess>()(z.object({})),
  /**
   * Begins the act: seals to every office what it lacks, into `folder`, where the card will lie too. `stopped`: somebody stopped it before all was
   * sealed. Then the act stands as begun, the person stays out, and what is sealed has left; sealing once more goes on, `dropEndOfAccess` takes it back.
   */
  sealBeforeEnd: verb<{
    readonly sealed: readonly { readonly office: string; readonly cases: number; readonly files: readonly string[] }[];
    readonly not: readonly NotSealed[];
    readonly stopped: boolean;
  }>()(z.object({ name, folder: fileToken() }), { long: true, stops: true }),
  /**
   * Removes the person, changes the database key and makes this a new station, all or nothing; then writes its card and removes earlier
   * copies at the second place. `goOn`: although something could not be sealed.
   */
  endAccess: verb<{
    readonly card: string | null;
    readonly fingerprint: readonly string[];
    readonly copies: 'none' | 'removed' | 'left';
  }>()(z.object({ name, goOn: z.boolean().optional() })),
  /** Takes the act back, as long as nobody was removed. */
  dropEndOfAccess: verb<EndsOfAccess>()(z.object({})),
  /** Says of one act that something is done. */
  doneAfterAccess: verb<EndsOfAccess>()(z.object({ number: z.number().int().min(1), task: z.enum(TASKS_OF_PEOPLE) })),
  /** Deletes the keys of what this station was. */
  deleteOldKeys: verb<EndsOfAccess>()(z.object({})),
};
