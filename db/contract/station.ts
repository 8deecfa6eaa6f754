import { z } from 'zod';
import { OFFICE_CODE } from '../codebook/office-code.ts';
import { ROLES, type Role } from '../codebook/roles.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { LANGUAGES } from '../codebook/types.ts';
import { accessVerbs } from './access.ts';
import type { Depth } from './exchange.ts';
import { day } from './fields.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';

export { ROLES, type Role };

/** Most minutes for which a desk may stay idle, and most years after which a closed file is looked at again. */
export const MOST_IDLE_MINUTES = 60;
export const MOST_KEEPING_YEARS = 30;

/** What the window must know before it draws anything. */
export type StationState =
  | { readonly state: 'new' }
  | { readonly state: 'locked'; readonly users: readonly { readonly name: string }[]; readonly demo: boolean }
  | { readonly state: 'open'; readonly session: Session };

/** No day before this one is today anywhere: a PC that shows one, or a person who types one, is wrong. */
export const EARLIEST_TODAY = '2020-01-03';

/** What a role may do besides reading and writing records. */
export type Permission =
  | 'list-cases'
  | 'open-case'
  | 'begin-case'
  | 'first-contact'
  | 'assign'
  | 'clock'
  | 'cover'
  | 'seal'
  | 'open-package'
  | 'directory'
  | 'users'
  | 'audit'
  | 'copies'
  | 'verify'
  | 'new-epoch'
  | 'report'
  | 'report-unprotected'
  | 'report-contract'
  | 'publish'
  | 'print-house-sheet'
  | 'save-paper'
  | 'house'
  | 'stay-without-case'
  | 'houses'
  | 'registers'
  | 'projects'
  | 'partners'
  | 'own-questions'
  | 'import-cases'
  | 'export-cases'
  | 'find-told'
  | 'erase-cases';

/** Log-ins that failed before the one that did not: how many, and the UTC minutes of the first and the last. */
export interface FailedLogIns {
  readonly count: number;
  readonly first: string;
  readonly last: string;
}

export interface Session {
  readonly user: { readonly number: number; readonly name: string; readonly role: Role; readonly house: string | null };
  /** What this user may do. Screens leave out the rest; every call asks again. */
  readonly may: readonly Permission[];
  readonly station: {
    readonly id: string;
    readonly office: string;
    readonly name: string;
    readonly country: string;
    readonly kind: 'mission' | 'headquarters';
    readonly demo: boolean;
    readonly fingerprint: readonly string[];
  };
  readonly demo: boolean;
  /**
   * UTC minutes of the newest copy at the second place (where none is chosen, of the newest anywhere) and of the newest that lies elsewhere;
   * of the last closing without a copy because the second place was not there (`missed`; null where a copy lies there since); whether the second place is there now, and whether it lies on this desk's own disk; where new copies hold less than one that is kept, the
   * minute of that one and how much less.
   */
  readonly copy: {
    readonly at: string | null;
    readonly elsewhere: string | null;
    readonly missed: string | null;
    readonly place: 'none' | 'there' | 'missing';
    readonly sameDisk: boolean;
    readonly holdsLess: { readonly kept: string; readonly acts: number; readonly cases: number } | null;
  };
  /** When everything was last verified, and how many faults were found; null where that has not been yet. */
  readonly verified: { readonly at: string; readonly faults: number } | null;
  /** True when the clock is before the last act, a year past it or of no possible year: ask for the day before anything is written. */
  readonly clockDoubtful: boolean;
  /** The day that somebody typed instead of a doubtful clock's, `2026-05-04`; a focal point confirms the clock later. */
  readonly dayTyped: string | null;
  /** Number of the directory in force; null while headquarters is not joined. */
  readonly directory: number | null;
  readonly idleMinutes: number;
  /** The telephone that somebody answers at any hour; null where none is noted. */
  readonly dutyTelephone: string | null;
  /** Years after which a closed file is looked at again, where whoever closed it noted no day. */
  readonly keepingYears: number;
  /** Fingerprint words of the root this desk trusts; null while it trusts none. */
  readonly root: readonly string[] | null;
}

/** One to be set too: how long it may be and how hard it is to guess the database judges (`password-too-long`, `password-weak`). */
const password = z.string().min(1).max(1024);
const officeCode = z.string().regex(OFFICE_CODE).describe('office code, such as KG-BIS');

export const stationArea = {
  state: verb<StationState>()(z.object({}), { open: true }),
  /** Makes the encrypted database, keys and first user; answers the recovery code, shown once. */
  setUp: verb<{ readonly recoveryCode: string; readonly session: Session }>()(
    z.object({
      kind: z.enum(['mission', 'headquarters']),
      office: officeCode,
      name: z.string().trim().min(1).max(120),
      country: z.string().regex(/^[A-Z]{3}$/),
      user: z.string().trim().min(1).max(60),
      password,
      copies: fileToken().nullable(),
      /**
       * Headquarters only: the passphrase that seals the root key file. A new root's is written into `rootOut` or the station's folder; with
       * `rootKey`, the file of a headquarters that was lost, this station carries its directories on.
       */
      rootPassword: password.optional(),
      rootKey: fileToken().optional(),
      rootOut: fileToken().optional(),
      /** For invented cases only: marked so everywhere, it exchanges with stations that are marked too and with no other. */
      demo: z.boolean().optional(),
    }),
    { open: true },
  ),
  /** A station of its own with invented cases, marked so everywhere. */
  setUpDemo: verb<{ readonly session: Session }>()(
    z.object({
      cases: z.number().int().min(1).max(5000),
      seed: z.number().int().min(0),
      user: z.string().trim().min(1).max(60),
      password,
      language: z.enum(LANGUAGES),
    }),
    { open: true },
  ),
  /**
   * Refused with `database-older` or `rights-altered` where the database is not as far as it is known to have been; `newEpoch` says on
   * purpose that it is gone on with, which a focal point may. `failed` is told once, and stands in the trail; null where none did. `unattended`
   * (a command): nobody sits there to hear of it, so it is kept for whoever logs in next.
   */
  logIn: verb<{ readonly session: Session; readonly failed: FailedLogIns | null }>()(
    z.object({
      user: z.string().max(60),
      password,
      newEpoch: z.boolean().optional(),
      unattended: z.boolean().optional(),
    }),
    { open: true },
  ),
  logInWithRecovery: verb<{ readonly session: Session; readonly recoveryCode: string }>()(
    z.object({
      code: z.string().min(8).max(200),
      user: z.string().min(1).max(60),
      newPassword: password,
      newEpoch: z.boolean().optional(),
    }),
    { open: true },
  ),
  /**
   * A station from a copy, in a new epoch. With the recovery code, `user` gets `password` as a new one, and a new code is
   * answered, shown once; else null. `setAside`: a station that lies in the folder is kept beside it, under the name that is answered as
   * `older`. `lacks`: what is known to be missing in the copy, by a witness that lies here.
   */
  restore: verb<{
    readonly session: Session;
    readonly recoveryCode: string | null;
    readonly lacks: { readonly missing: number; readonly since: string | null; readonly until: string | null } | null;
    readonly older: string | null;
  }>()(
    z.object({
      file: fileToken(),
      user: z.string().min(1).max(60).optional(),
      password: password.optional(),
      recoveryCode: z.string().min(8).max(200).optional(),
      setAside: z.boolean().optional(),
      /** The name of another copy that `copies` listed beside `file`. */
      generation: z.string().max(64).optional(),
    }),
    { open: true },
  ),
  /** The copy at `file` and those of the same desk beside it, newest first; how much each holds, as far as what is typed opens it. */
  copies: verb<readonly CopyRow[]>()(
    z.object({
      file: fileToken(),
      user: z.string().min(1).max(60).optional(),
      password: password.optional(),
      recoveryCode: z.string().min(8).max(200).optional(),
    }),
    { open: true },
  ),
  /** The checked copy at closing, then the database is closed. `copied` says whether the second place had it. */
  close: verb<{ readonly copied: boolean; readonly reason: SentenceCode | null }>()(z.object({})),
  /**
   * Refused with `copy-holds-less` (with both counts) or `copy-not-compared` where a copy lies at `out` that holds more, or does not say;
   * `replace` answers that.
   */
  backup: verb<{ readonly bytes: number; readonly at: string }>()(
    z.object({ out: fileToken(), replace: z.boolean().optional() }),
    { long: true },
  ),
  /**
   * The copy at the second place, now instead of at closing. Refused with `copies-no-place`, `copies-place-missing` or
   * `copies-inside-station` where it cannot go there.
   */
  copyNow: verb<{ readonly copied: true }>()(z.object({}), { long: true }),
  /** Whether a folder that somebody chose for copies lies on the disk on which this desk is, or will be. */
  judgeCopiesPlace: verb<{ readonly sameDisk: boolean }>()(z.object({ folder: fileToken() }), { open: true }),
  /** A focal point has seen that the newer copies hold less than one that is kept: it may go as others do. */
  acceptLessCopied: verb<Session>()(z.object({})),
  verify: verb<VerifyResult>()(z.object({}), { long: true }),
  /** Verifies everything where a week has gone since that was last done; nobody asks for it, and it answers only whether it was due. */
  verifyByItself: verb<{ readonly done: boolean }>()(z.object({}), { long: true, yields: true }),
  /** A focal point has looked at the clock and says that it is right. */
  confirmClock: verb<Session>()(z.object({})),
  /** Anybody goes on with the day that they type while the clock is doubtful; the audit trail says so. */
  typeDay: verb<Session>()(z.object({ day })),
  setCopies: verb<Session>()(z.object({ folder: fileToken().nullable() })),
  /** Notes the telephone that somebody answers at any hour; null: none. */
  setDuty: verb<Session>()(z.object({ telephone: z.string().trim().max(60).nullable() })),
  /** The office’s rule for how long a closed file is kept before it is looked at again. */
  setKeeping: verb<Session>()(z.object({ years: z.number().int().min(1).max(MOST_KEEPING_YEARS) })),
  setIdle: verb<Session>()(z.object({ minutes: z.number().int().min(1).max(MOST_IDLE_MINUTES) })),
  changePassword: verb<{ readonly changed: true }>()(z.object({ password, newPassword: password })),
  /** A new recovery code, shown once; the one before opens nothing any more. For a focal point who types the own password. */
  renewRecoveryCode: verb<{ readonly recoveryCode: string }>()(z.object({ password })),
  /** How hard a password is to guess, while it is typed; `about` as far as it is known: office, names. */
  judgePassword: verb<PasswordJudgement>()(
    z.object({ password: z.string().max(1024), about: z.array(z.string().max(120)).max(8) }),
    { open: true },
  ),
  /** Four random words, which are a good password. */
  suggestPassword: verb<{ readonly password: string }>()(z.object({}), { open: true }),
  users: verb<readonly UserRow[]>()(z.object({})),
  addUser: verb<readonly UserRow[]>()(
    z.object({
      name: z.string().trim().min(1).max(60),
      role: z.enum(ROLES),
      house: z.string().max(24).nullable(),
      password,
    }),
  ),
  /** Ends a log-in and changes the database key. */
  removeUser: verb<readonly UserRow[]>()(z.object({ name: z.string().min(1).max(60) })),
  ...accessVerbs,
  audit: verb<readonly AuditRow[]>()(
    z.object({ before: z.number().int().optional(), limit: z.number().int().min(1).max(500) }),
  ),
  outgoing: verb<readonly OutgoingRow[]>()(z.object({ limit: z.number().int().min(1).max(500) })),
};

/** `score` from 0, the first guess, to 4, out of reach; `enough` where it is taken as a new password. */
export interface PasswordJudgement {
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly enough: boolean;
}

export interface CopyRow {
  readonly name: string;
  /** UTC minute at which it was made. */
  readonly at: string;
  readonly opens: boolean;
  /** Null where it does not say, or is not opened. */
  readonly cases: number | null;
}

export interface UserRow {
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly house: string | null;
  readonly active: boolean;
}
export interface AuditRow {
  readonly n: number;
  readonly at: string;
  readonly user: string | null;
  readonly act: string;
  readonly subject: string | null;
  readonly about: AuditSubject | null;
  readonly outcome: string | null;
  /** Why another's case was opened, as long as it is assigned for that; the trail itself holds no words of people. */
  readonly reason: string | null;
}
/**
 * What an act was done to, as people know it. `known` is a case's reference, a user's name, an office's code, who covers for whom, a package's
 * other office and number; null where the reader may not see it, or this desk no longer knows it.
 */
export type AuditSubject =
  | { readonly is: 'case' | 'user' | 'office'; readonly known: string | null }
  | { readonly is: 'cover'; readonly known: { readonly who: string; readonly whose: string } }
  | { readonly is: 'package'; readonly known: { readonly office: string; readonly number: number } | null }
  | { readonly is: 'other'; readonly known: string };
export interface OutgoingRow {
  readonly number: number;
  readonly at: string;
  readonly user: string;
  readonly what: string;
  readonly reference: string | null;
  readonly recipient: string | null;
  /** 0: it was taken back, and did not leave. */
  readonly copies: number;
  /** Of a package: how much of the cases went. */
  readonly depth: Depth | null;
  /**
   * Of a package: a code of the list `identity-purpose`; of what was told without consent: of the list `told-ground`; of a paper: in the
   * user's own words.
   */
  readonly reason: string | null;
  readonly destroyBy: string | null;
  /** When (minute, UTC) and by whom it was said to be destroyed. */
  readonly destroyed: { readonly at: string; readonly by: string } | null;
}

/** `faults` is empty when everything holds; each names a check and what it found, without any answer. */
export interface VerifyResult {
  readonly clean: boolean;
  readonly checked: {
    readonly cases: number;
    readonly chapters: number;
    readonly records: number;
    readonly signatures: number;
    readonly auditLines: number;
    readonly facts: number;
    /** Scans and photos that are here, and those that records name and that are not: they did not travel. */
    readonly pictures: number;
    readonly picturesElsewhere: number;
  };
  readonly faults: readonly { readonly check: SentenceCode; readonly subject: string }[];
}
