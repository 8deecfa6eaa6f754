/** What the window's own thread does for an act: Chromium's task time, by the clock of the thread, so that what else the machine does is not in it. */
import type { CDPSession, Page } from '@playwright/test';
import { median } from './alternating.ts';

/** What Chromium counts since the page began; seconds, and numbers of things that are there. */
const NAMES = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'Nodes', 'JSHeapUsedSize'] as const;
type Counts = Readonly<Record<(typeof NAMES)[number], number>>;

export interface Tasks {
  /** Milliseconds of the window's thread for one act: the median, and what nine of ten do not exceed. */
  readonly task: number;
  readonly most: number;
  /** Medians of its parts. */
  readonly script: number;
  readonly layout: number;
}

/** What is there once nothing is needed any more. */
export interface Held {
  readonly nodes: number;
  readonly heap: number;
}

export interface TaskTimes {
  /** Each act measured alone; what an idle moment as long takes, just before them, is taken off. */
  of(acts: readonly (() => Promise<unknown>)[]): Promise<Tasks>;
  held(): Promise<Held>;
}

/** How long the window has for what an act leaves to be done: an answer of the database, a redrawing. */
const SETTLED_MS = 150;
const IDLE_MOMENTS = 3;

export async function taskTimes(page: Page): Promise<TaskTimes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.enable');
  const during = async (act: () => Promise<unknown>): Promise<Counts> => {
    const before = await countsOf(session);
    await act();
    await settled(page);
    const after = await countsOf(session);
    return Object.fromEntries(NAMES.map((name) => [name, after[name] - before[name]])) as Counts;
  };
  const idleTime = async (): Promise<number> => {
    const still: number[] = [];
    for (let turn = 0; turn < IDLE_MOMENTS; turn++) still.push((await during(async () => undefined)).TaskDuration);
    return median(still);
  };
  return {
    async of(acts) {
      // Each time anew: a window that has just begun, and each screen, has work of its own.
      const idle = await idleTime();
      const all: Counts[] = [];
      for (const act of acts) all.push(await during(act));
      const ms = (name: (typeof NAMES)[number]) => all.map((counts) => counts[name] * 1000);
      const tasks = ms('TaskDuration').map((task) => Math.max(0, task - idle * 1000));
      const ordered = tasks.toSorted((a, b) => a - b);
      return {
        task: median(tasks),
        most: ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * 0.9))] ?? Number.NaN,
        script: median(ms('ScriptDuration')),
        layout: median(ms('LayoutDuration')),
      };
    },
    async held() {
      await settled(page);
      await session.send('HeapProfiler.collectGarbage');
      const { Nodes: nodes, JSHeapUsedSize: heap } = await countsOf(session);
      return { nodes, heap };
    },
  };
}

async function countsOf(session: CDPSession): Promise<Counts> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = new Map(metrics.map(({ name, value }) => [name, value]));
  return Object.fromEntries(NAMES.map((name) => [name, found.get(name) ?? Number.NaN])) as Counts;
}

/** Waits until the window has drawn twice after a while. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
