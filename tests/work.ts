/** How much work something is: how often functions and blocks of the application's own code run. The same on every machine. */
import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

// What a compiler has taken together is not counted.
for (const flag of ['--no-turbofan', '--no-maglev']) setFlagsFromString(flag);

const OWN = /\/(db|main|renderer)\/[^?]+\.tsx?/;

/** The number of runs of functions and blocks in `work`, its callbacks among them. */
export async function workOf(work: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter(({ url }) => OWN.test(url))
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}
