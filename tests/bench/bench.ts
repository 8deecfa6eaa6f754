/**
 * `npm run bench`: what the application's main acts cost, each as a ratio to the least that must be done for it, in the same run, so that the
 * machine's speed cancels out (README.md beside this). `--sizes 2000,6000` for other numbers of cases, `--rounds N` for how often each pair alternates,
 * `--only opening,saving` for some of the measures, `--json` for a program. Everything in it is invented; nothing is left behind.
 * Every run is kept as JSON too, in `test-results/bench-….json` or where `--keep FILE` says. `npm run bench -- quick` ends in about three minutes on
 * a quiet machine.
 * `npm run bench -- faults`, `-- counting`, `-- attackers --worlds N` and `-- hostile` measure nothing and take long: see `faults.ts`, `counting.ts`,
 * `attackers.ts`, `hostile.ts`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { attackers } from './attackers.ts';
import { counting } from './counting.ts';
import { faults } from './faults.ts';
import { hostile } from './hostile.ts';
import { MEASURES } from './measures.ts';
import { makeOffices } from './offices.ts';
import type { Measure, SizedRow } from './row.ts';
import { reached, tableOf } from './table.ts';

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    kills: { type: 'string' },
    places: { type: 'string', default: '1500' },
    worlds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    at: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

const isQuick = positionals[0] === 'quick';

function wholeNumber(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1) throw new Error(`not a number to measure with: ${text}`);
  return n;
}

type Chosen = readonly (readonly [name: string, measure: Measure])[];

function chosen(only: string | undefined): Chosen {
  const quick = Object.entries(MEASURES).flatMap(([name, { quick: is }]) => (is ? [name] : []));
  const names = only?.split(',') ?? (isQuick ? quick : Object.keys(MEASURES));
  return names.map((name) => {
    const found = MEASURES[name];
    if (found === undefined) throw new Error(`no measure ${name}: ${Object.keys(MEASURES).join(', ')}`);
    return [name, found.measure] as const;
  });
}

/** What is going on, for a person who waits; the table alone goes to standard output. */
const say = (text: string) => process.stderr.write(`${text}\n`);

async function measure(): Promise<void> {
  const sizes = (given.sizes ?? (isQuick ? '300,1500' : '2000,6000,20000')).split(',').map(wholeNumber);
  const rounds = wholeNumber(given.rounds ?? (isQuick ? '1' : '5'));
  const kills = wholeNumber(given.kills ?? '200');
  const measures = chosen(given.only);
  const load = loadavg();
  const rows: SizedRow[] = [];
  for (const cases of sizes) rows.push(...(await measureAt(cases, sizes, measures, { rounds, kills })));
  const machine = {
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    node: process.version,
    platform: process.platform,
  };
  const ends = { before: load, after: loadavg() };
  const told = rows.map((row) => ({ ...row, reached: reached(row) }));
  const json = `${JSON.stringify({ at: new Date().toISOString(), sizes, rounds, machine, load: ends, rows: told }, null, 2)}\n`;
  process.stdout.write(given.json ? json : tableOf(rows, rounds, ends.after));
  say(`Kept in ${keep(json)}`);
  if (rows.some((row) => row.faults.length > 0)) process.exitCode = 1;
}

/** What does not depend on the number of cases is measured once, at the largest. */
async function measureAt(
  cases: number,
  sizes: readonly number[],
  measures: Chosen,
  { rounds, kills }: { readonly rounds: number; readonly kills: number },
): Promise<readonly SizedRow[]> {
  const isLargest = cases === Math.max(...sizes);
  const now = measures.filter(([name]) => isLargest || MEASURES[name]?.once !== true);
  if (now.length === 0) return [];
  const place = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const rows: SizedRow[] = [];
  try {
    say(`Inventing ${cases} cases …`);
    const offices = await makeOffices(place, cases);
    for (const [name, take] of now) {
      say(`Measuring ${name} …`);
      const size = { cases, rounds, short: rounds * 10, times: 10, kills, here: false };
      rows.push(...(await take(offices, size)).map((row) => ({ ...row, cases })));
    }
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
  return rows;
}

/** Writes a run down, so that the next can be laid beside it. Answers where. */
function keep(json: string): string {
  const file = given.keep ?? join('test-results', `bench-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, json);
  return file;
}

async function breakThings(): Promise<void> {
  const found = await faults(
    {
      places: wholeNumber(given.places),
      kills: wholeNumber(given.kills ?? '1000'),
      seed: given.seed === undefined ? undefined : wholeNumber(given.seed),
      at: given.at,
    },
    say,
  );
  process.stdout.write(`${[...found, `${found.length} faults`].join('\n')}\n`);
  if (found.length > 0) process.exitCode = 1;
}

function countTwice(): void {
  const found = counting(wholeNumber(given.seed ?? '1'), wholeNumber(given.rounds ?? '200'), say);
  process.stdout.write(`${found ?? 'No difference'}\n`);
  if (found !== undefined) process.exitCode = 1;
}

function attackNumbers(): void {
  const seed = wholeNumber(given.seed ?? '1');
  const { lines, faults: found } = attackers({ worlds: wholeNumber(given.worlds), seed }, say);
  process.stdout.write(`${[...lines, ...found].join('\n')}\n`);
  if (found.length > 0) process.exitCode = 1;
}

const [act] = positionals;
if (act === 'faults') await breakThings();
else if (act === 'counting') countTwice();
else if (act === 'attackers') attackNumbers();
else if (act === 'hostile') process.exitCode = hostile();
else await measure();
