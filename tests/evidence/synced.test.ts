/** What an act waits for: a save once for the disk, opening a case never; the trail of it is brought there by a thread that nobody waits for. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { programOf } from './programs.ts';
import { MARKS } from './synced-work.ts';
import { whyNoTrace } from './trace.ts';

/** Waits for the disk between two marks: those of the thread that answers, and those of others. */
interface Waits {
  readonly answering: number;
  readonly beside: number;
}

function traceWaits(): ReadonlyMap<string, Waits> {
  const place = mkdtempSync(join(tmpdir(), 'synced-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const file = join(place, 'trace');
  const program = [process.execPath, '--disable-warning=ExperimentalWarning', programOf('synced-work'), place];
  const ran = spawnSync('strace', ['-f', '-e', 'trace=fsync,fdatasync,mkdir', '-o', file, ...program], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  const waits = new Map<string, Waits>();
  let at = '';
  let answers = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, thread = '', call = '', rest = ''] = /^(\d+) +(\w+)\((.*)$/.exec(line) ?? [];
    const mark = /mark-([a-z-]+)"/.exec(rest)?.[1];
    if (call === 'mkdir' && mark !== undefined) {
      at = mark;
      answers = thread;
      waits.set(at, { answering: 0, beside: 0 });
    }
    const found = waits.get(at);
    if (!call.endsWith('sync') || found === undefined) continue;
    const own = thread === answers ? 1 : 0;
    waits.set(at, { answering: found.answering + own, beside: found.beside + 1 - own });
  }
  return waits;
}

const why = whyNoTrace();
it.skipIf(why !== undefined)(
  `a save waits once for the disk, opening a case never${why === undefined ? '' : ` (${why})`}`,
  () => {
    const waits = traceWaits();
    expect([...waits.keys()]).toEqual(MARKS);
    expect(waits.get('open')?.answering).toBe(0);
    // After the log was emptied and begun anew too; the first of the two has that emptying behind it in the trace.
    expect(waits.get('save-after-quiet')?.answering).toBe(1);
    const beside = [...waits.values()].reduce((sum, one) => sum + one.beside, 0);
    expect(beside).toBeGreaterThan(0);
  },
);
