/**
 * Places where the disk can refuse: the n-th call of one kind on one file during one act. An act is traced once without faults (`strace`, Linux)
 * to learn its places; then each can be refused alone, and says where the refusal really fell.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Chance, chance } from '../../../db/demo/chance.ts';
import { programOf } from '../programs.ts';
import { ACT_NAMES, type ActName, actNamed, type Given } from './acts.ts';
import type { Pattern } from './pattern.ts';
import { MARKS, type Told } from './work.ts';

/** The calls that are refused, and with what. */
const ERRORS = {
  read: ['EIO'],
  pread64: ['EIO'],
  write: ['EIO', 'ENOSPC'],
  pwrite64: ['EIO', 'ENOSPC'],
  fsync: ['EIO', 'ENOSPC'],
  fdatasync: ['EIO', 'ENOSPC'],
  ftruncate: ['EIO', 'ENOSPC'],
  rename: ['EBUSY', 'EIO', 'ENOSPC'],
} as const;
export type Call = keyof typeof ERRORS;
type DiskError = (typeof ERRORS)[Call][number] | 'EACCES' | 'EPERM';
const isCall = (name: string): name is Call => Object.hasOwn(ERRORS, name);

/** All places of one kind of call on one file in one act. */
export interface Kind {
  readonly act: ActName;
  readonly call: Call;
  /** Relative to the place, of a rename the name before it; {@link PART} for names that are drawn anew each time. */
  readonly file: string;
  /** Counted by the thread that makes them: on this file, or of a part on any file since the program began. */
  readonly ns: readonly number[];
}

export interface Place {
  readonly act: ActName;
  readonly call: Call;
  readonly file: string;
  readonly n: number;
  readonly error: DiskError;
  /** It and all that follow. */
  readonly lasting: boolean;
  /** Acts that follow beside the note; left out, none. */
  readonly following?: readonly ActName[];
}

/** A file whose name is drawn at random: strace cannot be told of it beforehand. */
export const PART = 'a part';
const RANDOM_NAME = /(^|\/)(staging-|[a-z]{8}(-\d+)?\.waymark)/;

/** Calls that the program makes for itself too: where no file is named, all of them refused would end it. */
const isOfProgram = (call: Call): boolean => call === 'read' || call === 'write';

export const nameOf = ({ act, call, file, n, error, lasting, following = [] }: Place): string =>
  [act, call, file, n, error, lasting ? 'lasting' : 'once', ...following].join(' | ');

/** The place that {@link nameOf} names. */
export function placeNamed(name: string): Place {
  const [act, call, file = '', n, error, lasting, ...following] = name.split(' | ');
  const known = (given: string | undefined): ActName => {
    const found = ACT_NAMES.find((one) => one === given);
    if (found === undefined) throw new Error(`no such place: ${name}`);
    return found;
  };
  if (call === undefined || !isCall(call)) throw new Error(`no such place: ${name}`);
  return {
    ...{ act: known(act), call, file, n: Number(n), error: error as DiskError, lasting: lasting === 'lasting' },
    ...(following.length > 0 ? { following: following.map(known) } : {}),
  };
}

/** The places of an act, by kind. */
export function kindsOf(pattern: Pattern, act: ActName): readonly Kind[] {
  const { told, seen } = traced(pattern, { act }, ['-e', `trace=${Object.keys(ERRORS).join(',')},${MARKING}`]);
  if (told === undefined || told === null) throw new Error(`the program ended at ${act}, where nothing fails`);
  const refused = [told.act.said, told.save, told.lock].filter((said) => said !== 'done');
  if (refused.length > 0) throw new Error(`${act} is refused where nothing fails: ${JSON.stringify(told)}`);
  const kinds = new Map<string, { readonly call: Call; readonly file: string; readonly ns: number[] }>();
  const counts = new Map<string, number>();
  const next = (...of: readonly string[]): number => {
    const key = of.join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts.get(key) ?? 0;
  };
  for (const { thread, call, path, during } of seen) {
    const [ofAll, ofFile] = [next(thread, call), next(thread, call, path)];
    if (during !== 'act' || !path.startsWith(pattern.place)) continue;
    const isPart = RANDOM_NAME.test(path);
    const file = isPart ? PART : relative(pattern.place, path);
    const kind = kinds.get(`${call} ${file}`) ?? { call, file, ns: [] };
    kinds.set(`${call} ${file}`, kind);
    kind.ns.push(isPart ? ofAll : ofFile);
  }
  return [...kinds.values()].map((kind) => ({ act, ...kind }));
}

/**
 * `count` places by the seed: in turn from each act, of each act in turn from each kind of call on each file. More of them from the same seed begin
 * with the same ones.
 */
export function draw(kinds: readonly Kind[], count: number, seed: number): readonly Place[] {
  const lots = chance(seed);
  const turns = ACT_NAMES.map((act) => lots.shuffled(kinds.filter((kind) => kind.act === act)));
  const order = lots.shuffled(turns.filter((turn) => turn.length > 0));
  if (order.length === 0) return [];
  return Array.from({ length: count }, (_, at) => {
    const turn = order[at % order.length] ?? [];
    const kind = turn[Math.floor(at / order.length) % turn.length];
    if (kind === undefined) throw new Error('an act without places');
    return drawOne(kind, lots);
  });
}

function drawOne({ act, call, file, ns }: Kind, lots: Chance): Place {
  const errors = ERRORS[call];
  const n = ns[lots.below(ns.length)] ?? 1;
  return {
    act,
    call,
    file,
    n,
    error: errors[lots.below(errors.length)] ?? 'EIO',
    lasting: lots.often(30) && !(file === PART && isOfProgram(call)),
  };
}

interface Worked {
  /** Undefined where the program ended, because the call was one that it makes for itself, or where the work did not come to the act. */
  readonly told: Told | undefined;
  /** On which file, during what, the refusal fell first; undefined where the work did not come to it. */
  readonly hit: string | undefined;
}

/** What the work was told where this place is refused. */
export function workAt(pattern: Pattern, place: Place): Worked {
  const { call, file, n, error, lasting } = place;
  const only = file === PART ? [] : ['-P', join(pattern.place, file)];
  const options = [...only, ...MARKS.flatMap((mark) => ['-P', join(pattern.there.marks, mark)])];
  const { told, seen } = traced(pattern, place, [
    ...(file === PART ? [] : options),
    ...['-e', `trace=${call},${MARKING}`, '-e', `inject=${call}:error=${error}:when=${n}${lasting ? '+' : ''}`],
  ]);
  if (told === null) return { told: undefined, hit: undefined };
  const hit = seen.find(({ injected }) => injected);
  const isOwn = hit !== undefined && !hit.path.startsWith(pattern.place);
  if (told === undefined && !isOwn) throw new Error(`the program ended at ${nameOf(place)}`);
  if (isOwn) return { told, hit: undefined };
  return { told, hit: hit && `${relative(pattern.place, hit.path)} during ${hit.during ?? 'log-in'}` };
}

/** Of a case and codes, those of the station where the act is done. */
export function givenTo({ cases, recoveryCodes }: Pattern, act: ActName): Given {
  const at = actNamed(act).station === 'headquarters' ? 'headquarters' : 'mission';
  return { caseId: cases[at], recoveryCode: recoveryCodes[at] };
}

const MARKING = 'mkdir,mkdirat';

interface Seen {
  readonly thread: string;
  readonly call: Call;
  readonly path: string;
  /** The last mark before it. */
  readonly during: (typeof MARKS)[number] | undefined;
  readonly injected: boolean;
}

function traced(
  pattern: Pattern,
  { act, following = [] }: Pick<Place, 'act' | 'following'>,
  options: readonly string[],
): { readonly told: Told | null | undefined; readonly seen: readonly Seen[] } {
  pattern.putBack();
  const log = join(pattern.place, '..', 'calls');
  const run = spawnSync(
    'strace',
    [
      ...['-f', '--seccomp-bpf', '-qq', '-y', '-s', '0', '-e', 'signal=none', '-o', log, ...options],
      ...[process.execPath, '--disable-warning=ExperimentalWarning', programOf('refused-calls-work')],
      ...[act, pattern.place, JSON.stringify(givenTo(pattern, act)), ...following],
    ],
    {
      encoding: 'utf8',
      // One thread for what does not block, so that its calls are counted in one row.
      env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_COMPILE_CACHE: join(pattern.place, '..', 'compiled') },
    },
  );
  if (run.error !== undefined) throw run.error;
  if (run.status !== null && run.status !== 0) throw new Error(`${act} ended with ${run.status}: ${run.stderr}`);
  const told = run.status === 0 ? (JSON.parse(run.stdout) as Told | null) : undefined;
  return { told, seen: readCalls(readFileSync(log, 'utf8'), pattern.there.marks) };
}

const LINE = /^(\d+) +(\w+)\((.*)$/;
const ON_FILE = /^(?:AT_FDCWD<[^>]*>|\d+<([^>]*)>)/;
const QUOTED = /"([^"]*)"/g;

function readCalls(text: string, marks: string): readonly Seen[] {
  const seen: Seen[] = [];
  let during: Seen['during'];
  for (const line of text.split('\n')) {
    const [, thread, call, given] = LINE.exec(line) ?? [];
    if (thread === undefined || call === undefined || given === undefined) {
      // A call that another thread came between says on its second line that it was refused.
      if (line.includes('(INJECTED)')) markInjected(seen, line);
      continue;
    }
    const names = [...given.matchAll(QUOTED)].map(([, name = '']) => name);
    if (call.startsWith('mkdir')) {
      during = MARKS.find((mark) => join(marks, mark) === names[0]) ?? during;
    } else if (isCall(call)) {
      const path = (call === 'rename' ? names[0] : ON_FILE.exec(given)?.[1]) ?? '';
      seen.push({ thread, call, path, during, injected: line.includes('(INJECTED)') });
    }
  }
  return seen;
}

function markInjected(seen: Seen[], line: string): void {
  const at = seen.findLastIndex(({ thread }) => line.startsWith(`${thread} `));
  const one = seen[at];
  if (one !== undefined) seen[at] = { ...one, injected: true };
}
