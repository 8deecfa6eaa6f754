/**
 * One act of `acts.ts`, then a save and further acts, as a program of its own in which `strace` refuses calls. Prints what was acknowledged and
 * what was refused; null where the log-in before the act was. `argv`: the act, the place, what the work is given as JSON, the acts that follow.
 */
import { mkdirSync, writevSync } from 'node:fs';
import { join } from 'node:path';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { type Act, type ActName, type Answered, actNamed, type Given } from './acts.ts';
import {
  codeOf,
  LATER,
  type LocalDesk,
  localDesk,
  lockDesk,
  logInAsVera,
  saveNote,
  type There,
  thereIn,
  VERA,
} from './local-desk.ts';

/** Saved after the act. */
export const AFTERWARDS = 'An invented note of the evening';

export interface Told {
  readonly act: Answered;
  /** The note that followed. */
  readonly save: string;
  /** The acts after the note. */
  readonly following: readonly { readonly act: ActName; readonly told: Answered }[];
  /** Locking the desk. */
  readonly lock: string;
}

/** In the order in which the work comes to them. */
export const MARKS = ['act', 'save', 'end'] as const;

async function work(act: Act, there: There, given: Given, following: readonly ActName[]): Promise<Told | null> {
  const mark = (name: (typeof MARKS)[number]) => mkdirSync(join(there.marks, name));
  const local = localDesk(there[act.station]);
  // Where the calls fell otherwise than when the places were learnt, the refusal may come before the act.
  if (act.needsLogIn && (await codeOf(() => logInAsVera(local))) !== 'done') return null;
  mark('act');
  const told = await answered(() => act.run(local, there, given));
  mark('save');
  const save = await codeOf(() => saveAfterwards(local, given));
  const followed: Told['following'][number][] = [];
  for (const name of following) {
    followed.push({ act: name, told: await answered(() => actNamed(name).run(local, there, given)) });
  }
  const lock = await codeOf(() => lockDesk(local));
  mark('end');
  return { act: told, save, following: followed, lock };
}

async function answered(run: () => Promise<Answered>): Promise<Answered> {
  try {
    return await run();
  } catch (error) {
    return { said: isWaymarkError(error) ? error.code : `not coded: ${String(error)}` };
  }
}

/** Where the act has closed the desk, somebody logs in again first. */
async function saveAfterwards(local: LocalDesk, { caseId }: Given): Promise<void> {
  if (local.desk.store === null) await logInAsVera(local, [VERA.password, LATER]);
  await saveNote(local, caseId, AFTERWARDS);
}

const [, script, name, place, given, ...following] = process.argv;
if (script === import.meta.filename && name !== undefined && place !== undefined && given !== undefined) {
  const told = await work(actNamed(name as ActName), thereIn(place), JSON.parse(given), following as ActName[]);
  // In two pieces, for which the system has a call of its own: a disk that refuses every `write` from here on does not silence this.
  const said = Buffer.from(JSON.stringify(told), 'utf8');
  writevSync(1, [said.subarray(0, 1), said.subarray(1)]);
}
