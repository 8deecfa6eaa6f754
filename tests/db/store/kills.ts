/**
 * Killing: a station at work in a process of its own is ended by SIGKILL at a random moment, again and again, and must each
 * time open clean with every acknowledged save in it. What the benchmark kills a thousand times is the whole database process
 * (tests/evidence/killed-desk.ts).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyAudit } from '../../../db/store/audit.ts';
import { openConnection } from '../../../db/store/connection.ts';
import { extractDatabase } from '../../../db/store/copy-file.ts';
import { pageFaults } from '../../../db/store/integrity.ts';
import { readKeysFile, unlock } from '../../../db/store/keys-file.ts';
import { createStore } from '../../../db/store/new-store.ts';
import { closeStore, openStore } from '../../../db/store/store.ts';
import { compiledOnce, programOf } from '../../evidence/programs.ts';
import { COPY_NAME, FILLER, KILLED_COST, KILLED_USER, type KilledWork } from './killed-work.ts';

export interface KillReport {
  readonly kills: number;
  /** Highest number of a save that was acknowledged before one of the kills. */
  readonly acknowledged: number;
  /** What was not as it must be; empty when all is well. */
  readonly faults: readonly string[];
}

const LONGEST_MS = 250;
const ROWS = 4000;

/** Kills this work `times` over in one station of some megabytes, in a temporary folder. */
export async function killInTheMiddle(work: KilledWork, times: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kills-'));
  const station = join(folder, 'station');
  const faults: string[] = [];
  let acknowledged = 0;
  try {
    await makeStation(station);
    for (let kill = 1; kill <= times; kill++) {
      acknowledged = Math.max(acknowledged, await workUntilKilled(work, station, faults));
      for (const fault of await faultsOf(station, acknowledged)) faults.push(`kill ${kill} of ${work}: ${fault}`);
    }
    return { kills: times, acknowledged, faults };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeStation(folder: string): Promise<void> {
  const { store } = await createStore({
    folder,
    first: KILLED_USER,
    cost: KILLED_COST,
    fill: (db) => {
      db.prepare(
        "INSERT INTO user (number, name, role, active, created) VALUES (1, 'Ana', 'focal-point', 1, '2026-05-01')",
      ).run();
      const insert = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
      for (let row = 0; row < ROWS; row++) insert.run(`row ${row}`, FILLER);
    },
  });
  closeStore(store);
}

/** Answers the number of the last save the process said was done. */
async function workUntilKilled(work: KilledWork, folder: string, faults: string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', programOf('killed-work'), work, folder],
    {
      env: { ...process.env, ...compiledOnce() },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = once(child, 'exit');
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  let last = 0;
  const lines = createInterface({ input: child.stdout });
  const started = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      last = Number(line);
      resolve();
    });
  });
  await Promise.race([started, ended]);
  // Any moment will do: this waits for nothing, it chooses where in the work the power goes.
  await pause(Math.random() * LONGEST_MS);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  if (signal !== 'SIGKILL') faults.push(`the work ended by itself: ${errors.join('')}`);
  return last;
}

async function faultsOf(folder: string, acknowledged: number): Promise<string[]> {
  const faults: string[] = [];
  try {
    const store = await openStore(folder, KILLED_USER);
    faults.push(...pageFaults(store.db));
    const audit = verifyAudit(store.db);
    if (!audit.ok) faults.push(`the audit trail is broken at ${audit.brokenAt}`);
    else if (audit.head.n < acknowledged) faults.push(`saves lost: ${audit.head.n} of ${acknowledged}`);
    const rows = store.db.prepare("SELECT count(*) FROM setting WHERE key LIKE 'row %'").pluck().get();
    if (rows !== ROWS) faults.push(`rows lost: ${rows}`);
    if (readKeysFile(store.files.keys).keys.length !== 1) faults.push('keys.json still holds two keys');
    closeStore(store);
    const copy = join(folder, '..', COPY_NAME);
    if (existsSync(copy)) faults.push(...(await faultsOfCopy(copy)));
  } catch (error) {
    faults.push(String(error));
  }
  return faults;
}

async function faultsOfCopy(copy: string): Promise<string[]> {
  const scratch = `${copy}.scratch`;
  rmSync(scratch, { force: true });
  const header = extractDatabase(copy, scratch);
  const { keys } = await unlock(header, KILLED_USER);
  const db = openConnection(scratch, keys[0] ?? Buffer.alloc(0), { readonly: true });
  const faults = pageFaults(db);
  db.close();
  return faults.map((fault) => `in the copy: ${fault}`);
}
