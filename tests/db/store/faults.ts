/**
 * One refused system call: the work of `faulted-work.ts` runs under `strace` (Linux), which lets the n-th call of one kind on the
 * station's files fail once. Then a new start: whoever the database lists must get in, and nothing acknowledged may be missing.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { pageFaults } from '../../../db/store/integrity.ts';
import { addSlot } from '../../../db/store/keyring.ts';
import { readKeysFile } from '../../../db/store/keys-file.ts';
import { createStore } from '../../../db/store/new-store.ts';
import { readRecoveryCode } from '../../../db/store/recovery-code.ts';
import { slotsOf } from '../../../db/store/slot-table.ts';
import type { Credentials } from '../../../db/store/slots.ts';
import { closeStore, openStore } from '../../../db/store/store.ts';
import { ANA, FAULT_COST, ION, type Told, VERA, VERA_LATER } from './faulted-work.ts';

/** Calls on the station's files that are let fail, and how. */
export const FAULTS = [
  ['rename', 'EBUSY'],
  ['fsync', 'EIO'],
  ['fsync', 'ENOSPC'],
  ['ftruncate', 'EIO'],
  ['pread64', 'EIO'],
  ['pwrite64', 'ENOSPC'],
  ['write', 'ENOSPC'],
] as const;
export type Fault = (typeof FAULTS)[number];

export interface Place {
  readonly call: Fault[0];
  readonly error: Fault[1] | 'EACCES';
  /** Which call of this kind, from 1. */
  readonly n: number;
  /** It and all that follow. */
  readonly lasting?: true;
}

/** What the work was told, and what is not as it must be; empty when all is well. */
export interface Outcome {
  readonly told: Told;
  readonly faults: readonly string[];
}

/** A station to be copied for each place, with Vera, Ion and a recovery code. */
export interface Pattern {
  readonly folder: string;
  readonly code: string;
  /** How many calls of each kind the work makes where nothing fails. */
  readonly calls: ReadonlyMap<string, number>;
  readonly remove: () => void;
}

export async function makePattern(): Promise<Pattern> {
  const root = mkdtempSync(join(tmpdir(), 'faults-'));
  const folder = join(root, 'station');
  const { store, recoveryCode } = await createStore({
    folder,
    first: VERA,
    cost: FAULT_COST,
    fill: (db) => {
      const user = db.prepare(
        "INSERT INTO user (number, name, role, active, created) VALUES (?, ?, 'focal-point', 1, '2026-05-01')",
      );
      for (const { user: number, name } of [VERA, ION]) user.run(number, name);
      const insert = db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)');
      for (let row = 0; row < 200; row++) insert.run(`row ${row}`, 'an invented answer, '.repeat(20));
    },
  });
  await addSlot(store, ION);
  closeStore(store);
  const calls = await inCopy(folder, (copy) => {
    const log = join(copy, '..', 'calls');
    runWork(copy, ['-o', log, '-e', `trace=${[...new Set(FAULTS.map(([call]) => call))].join(',')}`]);
    const counted = new Map<string, number>();
    for (const [, call = ''] of readFileSync(log, 'utf8').matchAll(/^(?:\d+ +)?(\w+)\(/gm)) {
      counted.set(call, (counted.get(call) ?? 0) + 1);
    }
    return counted;
  });
  return {
    folder,
    code: recoveryCode.join('-'),
    calls,
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The work with this one fault, and a new start after it. */
export function outcomeAt(pattern: Pattern, { call, error, n, lasting }: Place): Promise<Outcome> {
  return inCopy(pattern.folder, async (folder) => {
    const told = runWork(folder, [
      '-o',
      '/dev/null',
      '-e',
      `inject=${call}:error=${error}:when=${n}${lasting ? '+' : ''}`,
    ]);
    const faults = await faultsOf(folder, pattern, told);
    return { told, faults: faults.map((fault) => `${call} ${n} ${error}: ${fault} (${JSON.stringify(told)})`) };
  });
}

async function inCopy<T>(folder: string, work: (copy: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'faulted-'));
  try {
    const copy = join(root, 'station');
    cpSync(folder, copy, { recursive: true });
    return await work(copy);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const FILES = ['', 'station.db', 'station.db-wal', 'keys.json', 'keys.json.new'];

function runWork(folder: string, options: readonly string[]): Told {
  const paths = FILES.flatMap((name) => ['-P', join(folder, name)]);
  const program = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'faulted-work.ts'),
  ];
  const run = spawnSync('strace', ['-f', '--seccomp-bpf', '-qq', ...options, ...paths, ...program, folder], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the work ended with ${run.status}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Told;
}

async function faultsOf(folder: string, pattern: Pattern, told: Told): Promise<string[]> {
  const faults: string[] = [];
  const vera = told.password === 'done' ? VERA_LATER : (await opens(folder, VERA)) === 'opens' ? VERA : VERA_LATER;
  try {
    const store = await openStore(folder, vera);
    faults.push(...pageFaults(store.db));
    const listed = slotsOf(store.db).map(({ user }) => user);
    const note = store.db.prepare("SELECT value FROM setting WHERE key = 'note'").pluck().get();
    const files = store.files;
    closeStore(store);
    if (readKeysFile(files.keys).keys.length !== 1) faults.push('keys.json still holds several keys');
    if (told.note === 'done' && note !== 'kept') faults.push('the note is lost');
    if (told.remove === 'done' && listed.includes(ION.user)) faults.push('Ion is still listed');
    if (told.add === 'done' && !listed.includes(ANA.user)) faults.push('Ana is not listed');
    for (const person of [ION, ANA]) {
      const expected = listed.includes(person.user) ? 'opens' : 'wrong-password';
      const found = await opens(folder, person);
      if (found !== expected) faults.push(`${person.name}: ${found}, not ${expected}`);
    }
    const recovery = await opens(folder, { recoveryCode: readRecoveryCode(pattern.code) });
    if (recovery !== 'opens') faults.push(`the recovery code: ${recovery}`);
  } catch (error) {
    faults.push(String(error));
  }
  // A note is a write of casework's, which has its own sentences.
  for (const [act, said] of Object.entries(told)) {
    if (act !== 'note' && said.startsWith('not coded')) faults.push(`${act} has no sentence`);
  }
  return faults;
}

async function opens(folder: string, credentials: Credentials): Promise<string> {
  try {
    closeStore(await openStore(folder, credentials));
    return 'opens';
  } catch (error) {
    return isWaymarkError(error) ? error.code : String(error);
  }
}
