/** What work costs: the processor time of the whole process, all its threads together, and time by the clock. */

export interface Cost {
  /** Milliseconds. */
  readonly cpu: number;
  readonly wall: number;
}

/** Stops while something is made ready that is no part of the work. */
export interface Stopwatch {
  off<T>(work: () => T): T;
}

/** What the work cost, without what it did with the watch off. */
export async function costOf(work: (watch: Stopwatch) => unknown): Promise<Cost> {
  const left = { cpu: 0, wall: 0 };
  const watch: Stopwatch = {
    off(aside) {
      const began = now();
      try {
        return aside();
      } finally {
        const cost = since(began);
        left.cpu += cost.cpu;
        left.wall += cost.wall;
      }
    },
  };
  const began = now();
  await work(watch);
  const all = since(began);
  return { cpu: all.cpu - left.cpu, wall: all.wall - left.wall };
}

/** The same, a part of it: of one act where several were done. */
export function eachOf({ cpu, wall }: Cost, n: number): Cost {
  return { cpu: cpu / n, wall: wall / n };
}

function now() {
  return { cpu: process.cpuUsage(), wall: performance.now() };
}

function since(began: ReturnType<typeof now>): Cost {
  const { user, system } = process.cpuUsage(began.cpu);
  return { cpu: (user + system) / 1000, wall: performance.now() - began.wall };
}
