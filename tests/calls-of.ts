/** How much work an act is, in calls of functions: a count that no busy machine changes. */
import { Session } from 'node:inspector/promises';

/** How often functions of `db` and `renderer` are called by the act, as V8 counts them. What the act calls of packages is not counted. */
export async function callsOf(act: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  // What was called before begins the count anew.
  await session.post('Profiler.takePreciseCoverage');
  act();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return result
    .filter(({ url }) => /\/(?:db|renderer)\//.test(url) && !/\/(?:tests|node_modules)\//.test(url))
    .flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0))
    .reduce((sum, count) => sum + count, 0);
}
