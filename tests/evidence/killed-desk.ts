/**
 * Killing a desk at work: headquarters saves records all the time, and meanwhile opens packages, writes its closing copy or
 * changes the database key; then the power goes. Run a few times by the tests and a thousand by `npm run bench -- faults`. What the store itself
 * survives is asked in tests/db/store/kills.ts; here it is the whole database process, with the second one beside it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inventedCases } from '../../db/demo/invented.ts';
import { readKeysFile } from '../../db/store/keys-file.ts';
import { copyFaults } from './copy-faults.ts';
import { type Desk, introduce, logIn, type OpenDesk, PASSWORD, setUp, tempDir } from './desks.ts';

export const KILLED_AT = ['saves', 'imports', 'closing copies', 'changes of key'] as const;
export type KilledAt = (typeof KILLED_AT)[number];

export interface KilledDesk {
  readonly folder: string;
  /** The mission that sealed the packages, and where they lie. */
  readonly mission: string;
  readonly mail: string;
  readonly copies: string;
  /** Sealed packages of invented cases, and the same with one byte of each changed. */
  readonly packages: readonly string[];
  readonly damaged: readonly string[];
  /** Of each package, how many cases were sealed into it: not everybody lets theirs go. */
  readonly sealed: ReadonlyMap<string, number>;
  /** The packages that are known to be merged. */
  readonly merged: Set<string>;
  readonly remove: () => void;
}

export interface KillReport {
  readonly kills: number;
  /** Saves that were acknowledged before one of the kills. */
  readonly saves: number;
  /** Packages of which an opening was acknowledged, or found done afterwards. */
  readonly merged: number;
  /** Openings that were refused, closings and changes of key that were acknowledged before the kill. */
  readonly acknowledged: number;
  /** What was not as it must be; empty when all is well. */
  readonly faults: readonly string[];
}

const CASES_EACH = 25;
/** A headquarters and, sealed by a mission, `packages` packages to it, each of other cases. */
export async function makeKilledDesk(packages: number): Promise<KilledDesk> {
  const place = tempDir('killed');
  const copies = join(place.path, 'copies');
  const mail = join(place.path, 'mail');
  const { desk: hq } = await setUp(place.path, 'HQ', { kind: 'headquarters', copies }, { second: false });
  const { desk: mission } = await setUp(place.path, 'KG-BIS', {}, { second: false });
  await introduce(hq, [mission], mail);
  mkdirSync(copies);
  const lines = join(place.path, 'lines.jsonl');
  writeFileSync(lines, everyoneShares(packages * CASES_EACH).join('\n'));
  await mission.ask('cases', 'import', { file: lines });
  const counts = new Map<string, number>();
  for (let at = 0; at < packages; at++) {
    const page = { filter: {}, sort: 'reference', offset: at * CASES_EACH, limit: CASES_EACH } as const;
    const { rows } = await mission.ask('cases', 'list', page);
    const cases = rows.map((row) => row.caseId);
    const sealed = await mission.ask('exchange', 'seal', { to: 'HQ', cases, folder: mail });
    for (const { name } of sealed.files) counts.set(join(mail, name), sealed.totals.cases);
  }
  await Promise.all([hq.end(), mission.end()]);
  const files = [...counts.keys()];
  return {
    folder: hq.folder,
    mission: mission.folder,
    mail,
    copies,
    packages: files,
    damaged: files.map((file) => damagedCopy(file)),
    sealed: counts,
    merged: new Set(),
    remove: place.remove,
  };
}

function everyoneShares(count: number): readonly string[] {
  return inventedCases(count, 7).map((line) =>
    line.replace(/"share-headquarters":"[a-z-]+"/g, '"share-headquarters":"with-name"'),
  );
}

/** Changed near its end, so that nearly all of it has been staged when it is refused. */
function damagedCopy(file: string): string {
  const bytes = readFileSync(file);
  const at = bytes.length - 4000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const path = file.replace(/\.waymark$/, 'x.waymark');
  writeFileSync(path, bytes);
  return path;
}

/** One power cut after the other, `times` in all; the desk is left closed. */
export async function killInTheMiddle(killed: KilledDesk, at: KilledAt, times: number): Promise<KillReport> {
  const faults: string[] = [];
  let saves = 0;
  let acknowledged = 0;
  let last: Round | undefined;
  const takes = await undisturbed(killed, at, faults);
  for (let kill = 1; kill <= times; kill++) {
    const round = await workUntilKilled(killed, at, { kill, takes }, last, faults);
    saves += round.saved.length;
    acknowledged += round.acknowledged;
    last = round;
  }
  const desk = await reopen(killed, at, last, faults);
  await desk.end();
  return { kills: times, saves, merged: killed.merged.size, acknowledged, faults };
}

/** What one round did before the power went. */
interface Round {
  readonly kill: number;
  readonly caseId: string;
  /** Ids of the records whose save was acknowledged. */
  readonly saved: readonly string[];
  /** The package that was being opened. */
  readonly opening: string | undefined;
  readonly acknowledged: number;
  /** True where the closing was acknowledged: the copy holds every save of before. */
  readonly closed: boolean;
}

/** Does the work once while nothing happens; answers about how long it takes here and now, in milliseconds. */
async function undisturbed(killed: KilledDesk, at: KilledAt, faults: string[]): Promise<number> {
  const desk = await reopen(killed, at, undefined, faults);
  const { caseId } = await desk.ask('cases', 'begin', {});
  const begun = performance.now();
  switch (at) {
    case 'saves':
      for (let n = 0; n < 20; n++) await saveNote(desk, caseId, n);
      break;
    case 'imports': {
      const [first] = killed.packages;
      if (first === undefined) throw new Error('there is nothing to open');
      const { results } = await desk.ask('exchange', 'open', { files: [first] });
      if (results[0]?.outcome === 'accepted') killed.merged.add(first);
      break;
    }
    case 'closing copies':
      await desk.ask('station', 'close', {});
      break;
    case 'changes of key':
      await desk.ask('station', 'addUser', GUEST);
      await desk.ask('station', 'removeUser', { name: GUEST.name });
  }
  const takes = performance.now() - begun;
  await desk.end();
  return takes;
}

const GUEST = { name: 'Guest', role: 'hq-analyst', house: null, password: 'nine slow clouds' } as const;

function saveNote(desk: Desk, caseId: string, n: number) {
  return desk.client.call('records', 'save', { caseId, records: [noteOf(n)] });
}

const noteOf = (n: number) => ({ kind: 'note', body: { kind: 'note', text: `Invented note ${n}` } });

/** How much longer the opening of a package takes while records are being saved. */
const WHILE_SAVING = 2;

async function workUntilKilled(
  killed: KilledDesk,
  at: KilledAt,
  { kill, takes }: { readonly kill: number; readonly takes: number },
  before: Round | undefined,
  faults: string[],
): Promise<Round> {
  const desk = await reopen(killed, at, before, faults);
  const { caseId } = await desk.ask('cases', 'begin', {});
  // One is acknowledged before the power can go, so that there is something to lose on whatever machine.
  const saved = [...(await desk.ask('records', 'save', { caseId, records: [noteOf(0)] })).ids];
  const state = { acknowledged: 0, closed: false, over: false };
  const opening = at === 'imports' ? nextFile(killed, kill) : undefined;
  const saving = saveForEver(desk, caseId, saved, state);
  const working = workOn(desk, at, opening, state, faults);
  // Any moment will do: this waits for nothing, it chooses where in the work the power goes, now and then after it.
  await pause(Math.random() * takes * (at === 'imports' ? WHILE_SAVING : 1.3));
  state.over = true;
  await desk.end();
  await Promise.all([saving, working]);
  if (opening !== undefined && state.acknowledged > 0 && killed.packages.includes(opening)) killed.merged.add(opening);
  return { kill, caseId, saved, opening, acknowledged: state.acknowledged, closed: state.closed };
}

/** Every third time a damaged one. */
function nextFile({ packages, damaged, merged }: KilledDesk, kill: number): string | undefined {
  if (kill % 3 === 0) return damaged[kill % damaged.length];
  return packages.find((file) => !merged.has(file)) ?? packages[0];
}

interface State {
  acknowledged: number;
  closed: boolean;
  over: boolean;
}

async function saveForEver(desk: Desk, caseId: string, saved: string[], state: State): Promise<void> {
  for (let n = 1; !state.over && !state.closed; n++) {
    const answer = await saveNote(desk, caseId, n);
    if ('error' in answer) return;
    saved.push(...(answer.ok as { readonly ids: readonly string[] }).ids);
  }
}

async function workOn(
  desk: OpenDesk,
  at: KilledAt,
  opening: string | undefined,
  state: State,
  faults: string[],
): Promise<void> {
  const call = async (area: string, verb: string, input: unknown): Promise<boolean> => {
    const answer = await desk.client.call(area, verb, input);
    if ('ok' in answer) state.acknowledged += 1;
    else if (answer.error.code !== 'database-ended') faults.push(`${verb}: ${answer.error.code}`);
    return 'ok' in answer;
  };
  switch (at) {
    case 'saves':
      return;
    case 'imports':
      await call('exchange', 'open', { files: [opening] });
      return;
    case 'closing copies':
      state.closed = await call('station', 'close', {});
      return;
    case 'changes of key':
      while ((await call('station', 'addUser', GUEST)) && (await call('station', 'removeUser', { name: GUEST.name })));
  }
}

/** The desk after the power came back: what was acknowledged is there, what was not is whole or not there at all. */
async function reopen(killed: KilledDesk, at: KilledAt, round: Round | undefined, faults: string[]): Promise<OpenDesk> {
  const fault = (text: string) => faults.push(`kill ${round?.kill ?? 0} at ${at}: ${text}`);
  const desk = await logIn(killed.folder, { user: 'Ana' }, { second: at === 'imports' });
  if (readKeysFile(join(killed.folder, 'keys.json')).keys.length !== 1) fault('keys.json still holds two keys');
  const staging = readdirSync(killed.folder).filter((name) => name.startsWith('staging-'));
  if (staging.length > 0) fault(`a stage was left: ${staging.join(' ')}`);
  if (at === 'changes of key') {
    const guest = (await desk.ask('station', 'users', {})).find(({ name, active }) => name === GUEST.name && active);
    if (guest !== undefined) await desk.ask('station', 'removeUser', { name: GUEST.name });
  }
  if (round === undefined) return desk;
  const { records } = await desk.ask('cases', 'open', { caseId: round.caseId });
  const there = new Set(records.map((record) => record.id));
  const lost = round.saved.filter((id) => !there.has(id)).length;
  if (lost > 0) fault(`${lost} of ${round.saved.length} saves lost`);
  if (round.opening !== undefined) await wholeOrNotAtAll(desk, killed, round.opening, fault);
  const { faults: found } = await desk.ask('station', 'verify', {});
  for (const { check, subject } of found) fault(`${check} ${subject}`);
  const copies = readdirSync(killed.copies).filter((name) => name.endsWith('.copy'));
  // The generations before it, under longer names, are whole too; what was saved since is in the newest.
  const isNewest = (name: string) => !/-[a-z]{8}\.copy$/.test(name);
  for (const name of copies) {
    const file = join(killed.copies, name);
    const saved = round.closed && isNewest(name) ? round.saved : [];
    const found = await copyFaults(file, { name: 'Ana', password: PASSWORD }, saved);
    found.forEach(fault);
  }
  if (round.closed && copies.length === 0) fault('the copy of an acknowledged closing is not there');
  return desk;
}

/** A package is merged in one transaction: of its cases all are there, or none. */
async function wholeOrNotAtAll(
  desk: OpenDesk,
  { packages: files, sealed, merged }: KilledDesk,
  opening: string,
  fault: (text: string) => void,
): Promise<void> {
  const { total } = await desk.ask('cases', 'list', { filter: { office: 'KG-BIS' }, limit: 1 });
  const { received } = await desk.ask('exchange', 'packages', { limit: 200 });
  const packages = received.filter(({ kind }) => kind === 'cases').length;
  if (packages > merged.size && files.includes(opening)) merged.add(opening);
  const expected = [...merged].reduce((sum, file) => sum + (sealed.get(file) ?? 0), 0);
  if (total !== expected) fault(`${total} cases of ${packages} packages that hold ${expected}`);
  if (packages !== merged.size) fault(`${packages} packages in the list, ${merged.size} acknowledged or found`);
}
