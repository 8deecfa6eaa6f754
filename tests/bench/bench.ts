/**
 * `npm run bench`: what the application's main acts cost, each as a ratio to the same act done barely in the same run, so that the
 * machine's speed cancels out. `--cases N` for a quicker run, `--rounds N` for how often each pair alternates,
 * `--only opening,saving` for some of the measures, `--json` for a program. Everything in it is invented; nothing is left behind.
 * Every run is kept as JSON too, in `test-results/bench-….json` or where `--keep FILE` says. `npm run bench -- quick` takes the measures that
 * compare, at a tenth of the cases, in some minutes.
 * `npm run bench -- faults`, `-- counting`, `-- attackers --worlds N` and `-- hostile` measure nothing and take long: see `faults.ts`, `counting.ts`,
 * `attackers.ts`, `hostile.ts`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { attackers } from './attackers.ts';
import { counting } from './counting.ts';
import { faults } from './faults.ts';
import { firstPage } from './first-page.ts';
import { growing } from './growing.ts';
import { hostile } from './hostile.ts';
import { killing } from './killing.ts';
import { names } from './names.ts';
import { makeOffices } from './offices.ts';
import { opening } from './opening.ts';
import { profile } from './profile.ts';
import type { Measure, Row } from './row.ts';
import { saving } from './saving.ts';
import { sealing } from './sealing.ts';
import { several } from './several.ts';
import { starting } from './starting.ts';
import { tableOf } from './table.ts';

const MEASURES: Readonly<Record<string, Measure>> = {
  sealing,
  opening,
  profile,
  'first-page': firstPage,
  saving,
  growing,
  starting,
  killing,
  names,
  several,
};

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string' },
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
/** Those that are compared with the bare act, and take no window. */
const QUICK = 'sealing,opening,profile,first-page,saving';

function wholeNumber(text: string): number {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1) throw new Error(`not a number to measure with: ${text}`);
  return n;
}

function chosen(only: string | undefined): readonly (readonly [string, Measure])[] {
  const names = only?.split(',') ?? Object.keys(MEASURES);
  return names.map((name) => {
    const measure = MEASURES[name];
    if (measure === undefined) throw new Error(`no measure ${name}: ${Object.keys(MEASURES).join(', ')}`);
    return [name, measure] as const;
  });
}

/** What is going on, for a person who waits; the table alone goes to standard output. */
const say = (text: string) => process.stderr.write(`${text}\n`);

async function measure(): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const size = {
      cases: wholeNumber(given.cases ?? (isQuick ? '2000' : '20000')),
      rounds: wholeNumber(given.rounds ?? (isQuick ? '2' : '5')),
      kills: wholeNumber(given.kills ?? '200'),
    };
    const measures = chosen(given.only ?? (isQuick ? QUICK : undefined));
    say(`Inventing ${size.cases} cases …`);
    const offices = await makeOffices(place, size.cases);
    const rows: Row[] = [];
    for (const [name, take] of measures) {
      say(`Measuring ${name} …`);
      rows.push(...(await take(offices, size)));
    }
    const machine = {
      cpu: cpus()[0]?.model ?? '',
      cores: cpus().length,
      node: process.version,
      platform: process.platform,
    };
    const json = `${JSON.stringify({ at: new Date().toISOString(), ...size, machine, rows }, null, 2)}\n`;
    process.stdout.write(given.json ? json : tableOf(rows, size));
    say(`Kept in ${keep(json)}`);
    if (rows.some((row) => row.faults.length > 0)) process.exitCode = 1;
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
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
