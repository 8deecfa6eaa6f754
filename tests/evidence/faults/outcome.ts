/** What the next start must find after a refused call, when the disk is well again. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openStoreOf } from '../../../db/calls/desk.ts';
import { readKeysFile } from '../../../db/store/keys-file.ts';
import { readRecoveryCode } from '../../../db/store/recovery-code.ts';
import type { Credentials } from '../../../db/store/slots.ts';
import { closeStore, openStore } from '../../../db/store/store.ts';
import { SYSTEM_CODES } from '../../../db/store/system-errors.ts';
import { filesUnder } from '../remains.ts';
import { actNamed } from './acts.ts';
import {
  ANA,
  codeOf,
  ION,
  LATER,
  type LocalDesk,
  localDesk,
  lockDesk,
  logInAsVera,
  notesOf,
  VERA,
} from './local-desk.ts';
import { FIRST_NOTE, type Pattern } from './pattern.ts';
import { givenTo, nameOf, type Place, workAt } from './places.ts';
import { AFTERWARDS, type Told } from './work.ts';

export interface Outcome {
  readonly place: Place;
  /** Undefined where the program itself ended, because the call was one of its own and not the application's. */
  readonly told: Told | undefined;
  /** Where the refusal fell; undefined where the work did not come there this time. */
  readonly hit: string | undefined;
  /** What is not as it must be; empty when all is well. */
  readonly faults: readonly string[];
}

/** Codes of the disk. A disk that refuses has damaged nothing and knows nothing of keys: such codes would send people for a copy, or to their paper. */
const OF_THE_DISK: ReadonlySet<string> = new Set(
  SYSTEM_CODES.filter(
    (code) => !['database-damaged', 'database-gone', 'file-exists', 'place-not-found'].includes(code),
  ),
);
/** What else may be said, and says what is. */
const NAMED: ReadonlySet<string> = new Set(['done', 'key-change-unsure', 'not-logged-in', 'copy-not-good']);
/** A recovery that was made, or may have been, and whose new code nobody was shown. */
const UNSHOWN: ReadonlySet<string> = new Set(['key-change-unsure', 'recovery-code-unseen']);

/** Does the work with this one fault, and looks at it after a new start. */
export async function outcomeAt(pattern: Pattern, place: Place): Promise<Outcome> {
  const { told, hit } = workAt(pattern, place);
  if (told === undefined) return { place, told, hit: undefined, faults: [] };
  const faults = [...saidFaults(place, told, hit), ...(await foundFaults(pattern, place, told)), ...remains(pattern)];
  return { place, told, hit, faults: faults.map((fault) => `${nameOf(place)}: ${fault} (${JSON.stringify(told)})`) };
}

function saidFaults({ act, lasting }: Place, told: Told, hit: string | undefined): readonly string[] {
  const recovers = act === 'log in by the recovery code';
  const said = { act: told.act.said, save: told.save, ...saidLater(told), lock: told.lock };
  // Where the copy could not be brought back there is nothing to save in.
  const nowhere = act === 'restore' && said.act !== 'done';
  const misnamed = Object.entries(said)
    .filter(([, code]) => !OF_THE_DISK.has(code) && !NAMED.has(code))
    .filter(([what, code]) => !(recovers && what === 'act' && UNSHOWN.has(code)))
    .filter(([what, code]) => !(nowhere && what === 'save' && code === 'database-missing'))
    .map(([what, code]) => `${what} is told as ${code}`);
  const wasInSave = hit?.endsWith(' during save') === true;
  const stuck = !lasting && said.save !== 'done' && !nowhere && !wasInSave ? ['work does not go on'] : [];
  return [...misnamed, ...stuck];
}

/** What the acts were told that came after the note, by their names. */
function saidLater({ following }: Told): Readonly<Record<string, string>> {
  return Object.fromEntries(following.map(({ act, told }) => [act, told.said]));
}

async function foundFaults(pattern: Pattern, { act }: Place, told: Told): Promise<readonly string[]> {
  const { there } = pattern;
  const { station } = actNamed(act);
  const folder = there[station];
  const given = givenTo(pattern, act);
  const local = localDesk(folder);
  const faults: string[] = [];
  try {
    if (station === 'restored' && !existsSync(join(folder, 'station.db'))) {
      if (told.act.said === 'done') return ['the restored station is not there'];
      await local.ask('station', 'restore', { file: there.copy, ...VERA });
    } else {
      const isLater = act === 'change the password' || act === 'log in by the recovery code';
      const passwords = !isLater ? [VERA.password] : told.act.said === 'done' ? [LATER] : [VERA.password, LATER];
      await logInAsVera(local, passwords);
    }
    if ((await notesOf(local, given.caseId, FIRST_NOTE)) !== 1) faults.push('a note of before is lost');
    const later = await notesOf(local, given.caseId, AFTERWARDS);
    if (later > 1 || (later === 0 && told.save === 'done')) faults.push(`${later} of 1 notes saved afterwards`);
    for (const one of [{ act, told: told.act }, ...told.following]) {
      faults.push(...(await actNamed(one.act).faults({ local, there, told: one.told, ...given })));
    }
    const verified = await local.ask('station', 'verify', {});
    faults.push(...verified.faults.map(({ check, subject }) => `verify: ${check} ${subject}`));
    faults.push(...(await whoGetsIn(local, folder, codeInForce(told, given.recoveryCode, act))));
  } catch (error) {
    faults.push(`after a new start: ${String(error)}`);
  } finally {
    lockDesk(local);
  }
  return faults;
}

/**
 * The recovery code that must open the station; null where nobody can know: the old one was used, the disk went on refusing after the change
 * was made, and the new one was never shown. Everybody's password opens it all the same.
 */
function codeInForce({ act }: Told, before: string, name: Place['act']): string | null {
  if (act.newCode !== undefined) return act.newCode;
  return name === 'log in by the recovery code' && UNSHOWN.has(act.said) ? null : before;
}

/** Everybody who is listed opens the station, nobody else, and so does the recovery code. Ends the session. */
async function whoGetsIn(local: LocalDesk, folder: string, code: string | null): Promise<readonly string[]> {
  const faults: string[] = [];
  const active = (await local.ask('station', 'users', {})).filter((user) => user.active).map(({ name }) => name);
  const { files } = openStoreOf(local.desk);
  lockDesk(local);
  if (readKeysFile(files.keys).keys.length !== 1) faults.push('keys.json still holds several keys');
  for (const { name, password } of [ION, ANA]) {
    const found = await opens(folder, { name, password });
    const expected = active.includes(name) ? 'done' : 'wrong-password';
    if (found !== expected) faults.push(`${name}: ${found}, not ${expected}`);
  }
  if (code === null) return faults;
  const recovery = await opens(folder, { recoveryCode: readRecoveryCode(code) });
  if (recovery !== 'done') faults.push(`the recovery code: ${recovery}`);
  return faults;
}

function opens(folder: string, credentials: Credentials): Promise<string> {
  return codeOf(async () => closeStore(await openStore(folder, credentials)));
}

/** What may lie in a station's folder, at the second place, and where mail goes. */
const BELONGS = [
  /^(KG-BIS|HQ|restored)\/(station\.db(-wal|-shm)?|keys\.json|keys-twin\.json|lock\.db|witness|reserve|root\.key)$/,
  /^copies\/[\w.-]+\.(copy|keys)$/,
  /^mail\/([a-z]{8}|in)\.waymark$/,
  /^(lines\.jsonl|(earlier|asked-for)\.copy)$/,
];

function remains({ place }: Pattern): readonly string[] {
  return filesUnder(place)
    .map((path) => relative(place, path))
    .filter((name) => !BELONGS.some((belongs) => belongs.test(name)))
    .map((name) => `left behind: ${name}`);
}
