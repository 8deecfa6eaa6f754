/**
 * The acts in which calls of the disk are refused: what each does, and what must hold afterwards. An act that was acknowledged is done; one
 * that was refused is done wholly or not at all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreOf } from '../../../db/calls/desk.ts';
import { damageOrReading } from '../../../db/calls/doubted-damage.ts';
import { leaveIfClosed } from '../../../db/calls/log-in.ts';
import { renewDatabaseKey } from '../../../db/store/keyring.ts';
import { asWaymarkError } from '../../../db/store/system-errors.ts';
import { copyFaults } from '../copy-faults.ts';
import { ANA, ION, LATER, type LocalDesk, notesOf, saveNote, type There, VERA } from './local-desk.ts';
import { DRAFT, PACKED, TO_IMPORT } from './pattern.ts';

/** What the work is told beside the act itself. */
export interface Given {
  readonly caseId: string;
  readonly recoveryCode: string;
}

/** What an act was answered: `done` or a code, and what somebody would write down. */
export interface Answered {
  readonly said: string;
  readonly newCode?: string;
  /** Of a closing: whether the second place has the copy. */
  readonly copied?: boolean;
}

/** After a new start, Vera logged in again. */
export interface After extends Given {
  readonly local: LocalDesk;
  readonly there: There;
  readonly told: Answered;
}

export interface Act {
  readonly station: 'mission' | 'headquarters' | 'restored';
  /** True where Vera has logged in before it. */
  readonly needsLogIn: boolean;
  readonly run: (local: LocalDesk, there: There, given: Given) => Promise<Answered>;
  /** What of the act itself is not as it must be. */
  readonly faults: (after: After) => Promise<readonly string[]>;
}

const DURING = 'An invented note of noon';

const done: Answered = { said: 'done' };
const fine = async (): Promise<readonly string[]> => [];

/** `found` of `whole`: all of it where the act is done, all or nothing where it was refused. */
function wholeOrNot(what: string, found: number, whole: number, { said }: Answered): readonly string[] {
  if (found === whole || (found === 0 && said !== 'done')) return [];
  return [`${found} of ${whole} ${what}`];
}

async function casesOf({ ask }: LocalDesk): Promise<number> {
  const { total } = await ask('cases', 'list', { filter: { kinds: ['case', 'intake'] }, limit: 1 });
  return total;
}

async function isUser({ ask }: LocalDesk, name: string): Promise<boolean> {
  const users = await ask('station', 'users', {});
  return users.some((user) => user.name === name && user.active);
}

/** Cases at the mission before an import: two imports and the one that notes are saved in. */
const AT_MISSION = 8;

export const ACTS = {
  'log in': {
    station: 'mission',
    needsLogIn: false,
    run: async ({ ask }) => {
      await ask('station', 'logIn', VERA);
      return done;
    },
    faults: fine,
  },
  'log in by the recovery code': {
    station: 'mission',
    needsLogIn: false,
    run: async ({ ask }, _, { recoveryCode: code }) => {
      const { recoveryCode } = await ask('station', 'logInWithRecovery', { code, user: VERA.user, newPassword: LATER });
      return { said: 'done', newCode: recoveryCode };
    },
    faults: fine,
  },
  save: {
    station: 'mission',
    needsLogIn: true,
    run: async (local, _, { caseId }) => {
      await saveNote(local, caseId, DURING);
      return done;
    },
    faults: async ({ local, caseId, told }) => wholeOrNot('notes saved', await notesOf(local, caseId, DURING), 1, told),
  },
  import: {
    station: 'mission',
    needsLogIn: true,
    run: async ({ ask }, there) => {
      const { errors } = await ask('cases', 'import', { file: there.lines });
      return { said: errors[0]?.code ?? 'done' };
    },
    faults: async ({ local, told }) => wholeOrNot('cases', (await casesOf(local)) - AT_MISSION, TO_IMPORT, told),
  },
  seal: {
    station: 'mission',
    needsLogIn: true,
    run: async ({ ask }, there) => {
      await ask('exchange', 'seal', { to: 'HQ', folder: there.mail });
      return done;
    },
    faults: async ({ local, there, told }) => {
      const { sent } = await local.ask('exchange', 'packages', { limit: 100 });
      const listed = sent.map(({ file }) => file);
      const files = readdirSync(there.mail).filter((name) => join(there.mail, name) !== there.package);
      const unlisted = files.filter((name) => !listed.includes(name)).map((name) => `${name} is not in the list`);
      return [...unlisted, ...wholeOrNot('packages', files.length, 1, told)];
    },
  },
  open: {
    station: 'headquarters',
    needsLogIn: true,
    run: async ({ ask }, there) => {
      const { results } = await ask('exchange', 'open', { files: [there.package], receipts: there.mail });
      const [result] = results;
      return { said: result?.outcome === 'refused' ? result.error.code : 'done' };
    },
    faults: async ({ local, told }) => wholeOrNot('cases', (await casesOf(local)) - 1, PACKED, told),
  },
  copy: {
    station: 'mission',
    needsLogIn: true,
    run: async ({ ask }, there) => {
      await ask('station', 'backup', { out: there.asked });
      return done;
    },
    faults: async ({ there, told }) => {
      const isNew = !readFileSync(there.asked).equals(readFileSync(there.copy));
      const faults = await copyFaults(there.asked, { name: VERA.user, password: VERA.password });
      return told.said === 'done' && !isNew ? [...faults, 'the copy of before still stands there'] : faults;
    },
  },
  restore: {
    station: 'restored',
    needsLogIn: false,
    run: async ({ ask }, there) => {
      await ask('station', 'restore', { file: there.copy, ...VERA });
      return done;
    },
    faults: fine,
  },
  'change the password': {
    station: 'mission',
    needsLogIn: true,
    run: async ({ ask }) => {
      await ask('station', 'changePassword', { password: VERA.password, newPassword: LATER });
      return done;
    },
    faults: fine,
  },
  'change the key': {
    station: 'mission',
    needsLogIn: true,
    run: async ({ desk }) => {
      try {
        await renewDatabaseKey(openStoreOf(desk));
      } catch (error) {
        throw damageOrReading(desk, asWaymarkError(error));
      } finally {
        leaveIfClosed(desk);
      }
      return done;
    },
    faults: fine,
  },
  'add a user': {
    station: 'mission',
    needsLogIn: true,
    run: async ({ ask }) => {
      await ask('station', 'addUser', ANA);
      return done;
    },
    faults: async ({ local, told }) => wholeOrNot('users', (await isUser(local, ANA.name)) ? 1 : 0, 1, told),
  },
  'remove a user': {
    station: 'mission',
    needsLogIn: true,
    run: async ({ ask }) => {
      await ask('station', 'removeUser', { name: ION.name });
      return done;
    },
    faults: async ({ local, told }) => wholeOrNot('removals', (await isUser(local, ION.name)) ? 0 : 1, 1, told),
  },
  'erase a draft': {
    station: 'mission',
    needsLogIn: true,
    run: async ({ ask }) => {
      await ask('records', 'dropDraft', { id: DRAFT.id });
      return done;
    },
    faults: async ({ local, told }) => {
      const drafts = await local.ask('records', 'drafts', {});
      return wholeOrNot('erasures', drafts.some(({ id }) => id === DRAFT.id) ? 0 : 1, 1, told);
    },
  },
  close: {
    station: 'mission',
    needsLogIn: true,
    run: async ({ ask }) => {
      const { copied } = await ask('station', 'close', {});
      return { said: 'done', copied };
    },
    faults: async ({ there, told }) => {
      const copies = readdirSync(there.copies).filter((name) => name.endsWith('.copy'));
      const faults = await Promise.all(
        copies.map((name) => copyFaults(join(there.copies, name), { name: VERA.user, password: VERA.password })),
      );
      if (told.copied === true && copies.length === 0) faults.push(['the copy of a closing is not there']);
      return faults.flat();
    },
  },
} as const satisfies Readonly<Record<string, Act>>;

export type ActName = keyof typeof ACTS;
export const ACT_NAMES = Object.keys(ACTS) as readonly ActName[];
export const actNamed = (name: ActName): Act => ACTS[name];
