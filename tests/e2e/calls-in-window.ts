/** How much the window does for an act, by the functions that are called in it: no clock, so that a busy machine changes nothing. */
import type { Page } from '@playwright/test';

/** What an act leaves to be done: an answer of the database, a redrawing. */
const LEFT_MS = 700;

/** Calls of the application's functions during an act and what follows it. */
export async function callsDuring(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.send('Profiler.takePreciseCoverage');
  await act();
  await page.waitForTimeout(LEFT_MS);
  const { result } = await session.send('Profiler.takePreciseCoverage');
  await session.detach();
  const functions = result.filter(({ url }) => url.includes('waymark.invalid')).flatMap((script) => script.functions);
  return functions.reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}
