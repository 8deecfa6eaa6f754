/**
 * `npm run bench -- faults`: refused calls of the disk at 1,500 places and 1,000 power cuts. What was done is noted in `test-results/` (which
 * `npm test` empties), so that the run can be ended at any moment and goes on with the same command. `--seed N` begins another, `--places N`
 * and `--kills N` say how many, `--at "<place>"` tries one place alone, as a fault names it.
 */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ACT_NAMES } from '../evidence/faults/acts.ts';
import { type Outcome, outcomeAt } from '../evidence/faults/outcome.ts';
import { makePattern, type Pattern } from '../evidence/faults/pattern.ts';
import { draw, kindsOf, nameOf, placeNamed } from '../evidence/faults/places.ts';
import { KILLED_AT, type KilledAt, killInTheMiddle, makeKilledDesk } from '../evidence/killed-desk.ts';
import { whyNoTrace } from '../evidence/trace.ts';

export interface Wanted {
  readonly places: number;
  readonly kills: number;
  readonly seed: number | undefined;
  /** This place alone. */
  readonly at: string | undefined;
}

type Say = (text: string) => void;

const RESULTS = 'test-results';
const NAME = /^faults-(\d+)\.jsonl$/;
/** Kills between two notes. */
const BATCH = 20;

const NOTED = z.union([
  z.object({ place: z.string(), hit: z.string().nullable(), faults: z.array(z.string()) }),
  z.object({ kills: z.int(), at: z.enum(KILLED_AT), faults: z.array(z.string()) }),
]);
type Noted = z.infer<typeof NOTED>;

/** Answers what was found, all earlier parts of this run among it. */
export async function faults(wanted: Wanted, say: Say): Promise<readonly string[]> {
  const why = whyNoTrace();
  if (why !== undefined) throw new Error(why);
  if (wanted.at !== undefined) return tryOne(wanted.at, say);
  const seed = wanted.seed ?? seedBefore() ?? Date.now() % 1_000_000;
  const notes = notesIn(join(RESULTS, `faults-${seed}.jsonl`));
  say(`Seed ${seed}; ${notes.all().length} notes of before in ${notes.path}`);
  await refuse(wanted.places, seed, notes, say);
  await kill(wanted.kills, notes, say);
  const places = notes.all().flatMap((note) => ('place' in note ? [note] : []));
  const reached = places.filter(({ hit }) => hit !== null).length;
  say(`${places.length} places of seed ${seed}, ${reached} of them reached; ${killsIn(notes.all())} power cuts`);
  return notes.all().flatMap((note) => note.faults);
}

async function tryOne(name: string, say: Say): Promise<readonly string[]> {
  return withPattern(async (pattern) => {
    const outcome = await outcomeAt(pattern, placeNamed(name));
    say(`refused: ${outcome.hit ?? 'nothing, the work did not come there'}; told: ${JSON.stringify(outcome.told)}`);
    return outcome.faults;
  });
}

async function refuse(count: number, seed: number, notes: Notes, say: Say): Promise<void> {
  const before = new Set(notes.all().map((note) => ('place' in note ? note.place : '')));
  await withPattern(async (pattern) => {
    const kinds = ACT_NAMES.flatMap((act) => kindsOf(pattern, act));
    say(`${kinds.length} kinds of places: a call on a file in an act`);
    for (const [at, place] of draw(kinds, count, seed).entries()) {
      const name = nameOf(place);
      if (before.has(name)) continue;
      before.add(name);
      const outcome = await outcomeAt(pattern, place);
      notes.add({ place: name, hit: outcome.hit ?? null, faults: [...outcome.faults] });
      tell(outcome, say);
      if ((at + 1) % 50 === 0) say(`${at + 1} of ${count} places`);
    }
  });
}

function tell({ faults: found }: Outcome, say: Say): void {
  for (const fault of found) say(`FAULT ${fault}`);
}

async function kill(count: number, notes: Notes, say: Say): Promise<void> {
  for (let done = killsIn(notes.all()); done < count; done = killsIn(notes.all())) {
    const kills = Math.min(BATCH, count - done);
    const at = KILLED_AT[Math.floor(done / BATCH) % KILLED_AT.length] ?? 'saves';
    const found = await killSome(at, kills);
    for (const fault of found) say(`FAULT ${fault}`);
    notes.add({ kills, at, faults: [...found] });
    say(`${done + kills} of ${count} power cuts`);
  }
}

async function killSome(at: KilledAt, kills: number): Promise<readonly string[]> {
  // Enough packages that there is a new one to open at most of the kills.
  const killed = await makeKilledDesk(at === 'imports' ? Math.ceil(kills / 1.5) : 1);
  try {
    return (await killInTheMiddle(killed, at, kills)).faults;
  } finally {
    killed.remove();
  }
}

const killsIn = (notes: readonly Noted[]): number =>
  notes.reduce((sum, note) => sum + ('kills' in note ? note.kills : 0), 0);

async function withPattern<T>(work: (pattern: Pattern) => Promise<T>): Promise<T> {
  const pattern = await makePattern();
  try {
    return await work(pattern);
  } finally {
    pattern.remove();
  }
}

interface Notes {
  readonly path: string;
  readonly all: () => readonly Noted[];
  readonly add: (note: Noted) => void;
}

/** A line a note; one that was cut short by the end of the run is left out. */
function notesIn(path: string): Notes {
  mkdirSync(RESULTS, { recursive: true });
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const notes = whole.split('\n').flatMap((line) => (line === '' ? [] : [NOTED.parse(JSON.parse(line))]));
  if (whole !== text) writeFileSync(path, whole);
  return {
    path,
    all: () => notes,
    add(note) {
      notes.push(note);
      appendFileSync(path, `${JSON.stringify(note)}\n`);
    },
  };
}

/** Of a run that was begun. */
function seedBefore(): number | undefined {
  if (!existsSync(RESULTS)) return undefined;
  const seeds = readdirSync(RESULTS).flatMap((name) => NAME.exec(name)?.[1] ?? []);
  return seeds.length === 0 ? undefined : Number(seeds.at(-1));
}
