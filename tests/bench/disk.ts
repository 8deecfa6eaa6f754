/** What an act asks of the disk, counted by `strace` (Linux): bytes and writes, fsyncs, reads, and how often a spinning disk would move its head. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whyNoTrace } from '../evidence/trace.ts';
import { DISK_ACTS, MARK } from './disk-acts.ts';
import { withCopy } from './office.ts';
import { emptyRow, type Measure } from './row.ts';

const TIMES = 20;

/** The most of each: pages and seeks of issue and decision; null where none is set. */
const MOST: Readonly<Record<string, { readonly pages?: number; readonly fsyncs?: number; readonly seeks: number }>> = {
  'save a form': { pages: 9, fsyncs: 1, seeks: 6 },
  'save a form in an open case': { pages: 9, fsyncs: 1, seeks: 6 },
  'save a note in an open case': { pages: 9, fsyncs: 1, seeks: 6 },
  'keep a draft': { seeks: 2 },
  'keep a draft in an open case': { seeks: 2 },
  'open a case': { fsyncs: 0, seeks: 15 },
};
const PAGE = 4096;

export interface Asked {
  readonly bytes: number;
  readonly writes: number;
  readonly fsyncs: number;
  readonly reads: number;
  /** Fsyncs, and reads and writes that do not begin where the one before of the file ended. */
  readonly seeks: number;
}

export const disk: Measure = async ({ mission, place }) => {
  const why = whyNoTrace();
  if (why !== undefined) return Object.keys(DISK_ACTS).map((name) => emptyRow(`${name}, on the disk`, why));
  return withCopy(mission, place, async ({ folder, key }) => {
    const trace = join(place, `trace-${process.hrtime.bigint()}`);
    const calls = 'pread64,pwrite64,read,write,fsync,fdatasync,access,stat,newfstatat,statx,faccessat,faccessat2';
    const options = ['-f', '--seccomp-bpf', '-y', '-s', '64', '-o', trace, '-e', 'signal=none', '-e', `trace=${calls}`];
    const program = [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'disk-acts.ts'),
    ];
    const ran = spawnSync('strace', [...options, ...program, folder, key, String(TIMES)], { encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`the traced program ended with ${ran.status}: ${ran.stderr}`);
    const asked = askedOf(readFileSync(trace, 'utf8'), folder);
    return Object.entries(MOST).map(([name, most]) => {
      const each = asked.get(name);
      if (each === undefined) return { ...emptyRow(`${name}, on the disk`), faults: ['the trace does not show it'] };
      const over = [
        ...(each.bytes > (most.pages ?? Infinity) * (PAGE + 24) ? [`more than ${most.pages} pages`] : []),
        ...(each.fsyncs > (most.fsyncs ?? Infinity) ? [`more than ${most.fsyncs} fsyncs`] : []),
        ...(each.seeks > most.seeks ? [`more than ${most.seeks} seeks`] : []),
      ];
      const { bytes, writes, fsyncs, reads, seeks } = each;
      const said = `${(bytes / 1024).toFixed(1)} KiB in ${round(writes)} writes, ${round(fsyncs)} fsyncs, ${round(reads)} reads, ${round(seeks)} seeks`;
      return emptyRow(`${name}, on the disk`, over.length === 0 ? said : `${said}; goal missed: ${over.join(', ')}`);
    });
  });
};

const round = (n: number): string => n.toFixed(n % 1 === 0 ? 0 : 1);

const CALL = /^\d+ +(\w+)\((?:AT_FDCWD(?:<[^>]*>)?, )?(?:\d+<([^>]*)>|"([^"]*)")(.*)$/;

/** Medians of one act by its name, of what was asked of files in a folder between its mark and the end. */
export function askedOf(trace: string, folder: string): ReadonlyMap<string, Asked> {
  const acts = new Map<string, Asked[]>();
  let name: string | undefined;
  let now = NOTHING;
  const ends = new Map<string, number>();
  for (const line of trace.split('\n')) {
    const [, call = '', file = '', path = '', rest = ''] = CALL.exec(line) ?? [];
    if (path.startsWith(MARK)) {
      if (name !== undefined && path === `${MARK}end`) acts.set(name, [...(acts.get(name) ?? []), now]);
      name = path === `${MARK}end` ? undefined : path.slice(MARK.length);
      now = NOTHING;
      continue;
    }
    if (name === undefined || !file.startsWith(folder)) continue;
    if (call === 'fsync' || call === 'fdatasync') {
      now = { ...now, fsyncs: now.fsyncs + 1, seeks: now.seeks + 1 };
      continue;
    }
    const [, size = '0', offset] = /, (\d+)(?:, (\d+))?(?:\)| <unfinished)/.exec(rest) ?? [];
    const isWrite = call.includes('write');
    const begin = Number(offset ?? ends.get(file) ?? 0);
    const isSeek = ends.get(file) !== begin;
    ends.set(file, begin + Number(size));
    now = {
      ...now,
      bytes: now.bytes + (isWrite ? Number(size) : 0),
      writes: now.writes + Number(isWrite),
      reads: now.reads + Number(!isWrite),
      seeks: now.seeks + Number(isSeek),
    };
  }
  return new Map([...acts].map(([act, all]) => [act, medianOf(all)]));
}

const NOTHING: Asked = { bytes: 0, writes: 0, fsyncs: 0, reads: 0, seeks: 0 };

function medianOf(all: readonly Asked[]): Asked {
  const of = (what: keyof Asked): number =>
    all.map((one) => one[what]).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return { bytes: of('bytes'), writes: of('writes'), fsyncs: of('fsyncs'), reads: of('reads'), seeks: of('seeks') };
}
