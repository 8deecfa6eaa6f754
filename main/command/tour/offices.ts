/** The invented offices of the tour: marked as such, so that no real office takes anything from them. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { wordsOf } from '../../../db/exchange/trust/fingerprint.ts';
import type { OpenStation } from '../session.ts';
import { type Run, type Worker, workerAt } from './worker.ts';

/** The code that the mission of invented cases always has. */
export const MISSION = 'DEMO-1';
export const SECOND_MISSION = 'DEMO-2';
export const HEADQUARTERS = 'DEMO-HQ';
/** The name by which one logs in at each of them. */
export const USER = 'Demo';

const WORDS = 5;

export interface Offices {
  readonly mission: Worker;
  readonly second: Worker;
  readonly headquarters: Worker;
  /** Of this tour alone, and of all three desks. */
  readonly password: string;
  /** A folder for what travels between them. */
  readonly mail: string;
  /** The path of a file of the tour. */
  readonly at: (...parts: readonly string[]) => string;
}

/** The three offices in a folder; nothing is set up yet. */
export function officesIn(folder: string, env: NodeJS.ProcessEnv, run: Run, open: OpenStation): Offices {
  const password = wordsOf(randomBytes(32)).slice(0, WORDS).join(' ');
  const own = { ...env, WAYMARK_USER: USER, WAYMARK_PASSWORD: password, WAYMARK_ROOT_PASSWORD: password };
  const beside: OpenStation = (station, onEvent) => open(station, onEvent, true);
  const at = (...parts: readonly string[]) => join(folder, ...parts);
  const worker = (name: string) => workerAt(at(name), own, run, beside);
  return {
    mission: worker('mission'),
    second: worker('second-mission'),
    headquarters: worker('headquarters'),
    password,
    mail: at('mail'),
    at,
  };
}
