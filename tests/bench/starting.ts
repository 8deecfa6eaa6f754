/** From starting the application to its log-in screen, against an empty window of the same shell: the processor time of all processes. */
import { join } from 'node:path';
import { alternating } from './alternating.ts';
import type { Cost } from './cost.ts';
import { withCopy } from './office.ts';
import { cpuOfTree, memoryOfTree } from './process-tree.ts';
import { emptyRow, type Measure } from './row.ts';
import { type ShellWindow, withApplication, withDisplay, withProgram } from './shell-window.ts';

/** What the password is typed into: the log-in screen is there, and can be used. */
const LOG_IN = 'input[type=password]';

export const starting: Measure = async ({ mission, place }, { rounds }) => {
  const memory = { ours: 0, bare: 0 };
  const shown = async (
    what: string,
    whose: 'ours' | 'bare',
    began: number,
    { page, pid }: ShellWindow,
  ): Promise<Cost> => {
    await page.locator(what).waitFor();
    const cost = { cpu: cpuOfTree(pid) ?? Number.NaN, wall: performance.now() - began };
    memory[whose] = Math.max(memory[whose], memoryOfTree(pid) ?? 0);
    return cost;
  };
  const compared = await withDisplay(() =>
    withCopy(mission, place, ({ folder }) =>
      alternating(
        rounds,
        () => {
          const began = performance.now();
          return withApplication(folder, (window) => shown(LOG_IN, 'ours', began, window));
        },
        () => {
          const began = performance.now();
          return withProgram(join(import.meta.dirname, 'empty-window.ts'), {}, (window) =>
            shown('main', 'bare', began, window),
          );
        },
      ),
    ),
  );
  const row = {
    ...emptyRow('start to the log-in screen'),
    limit: 'an empty window of the same shell',
    goal: { times: 1.2 },
  };
  if (typeof compared === 'string') return [{ ...row, note: compared }];
  return [{ ...row, ...compared, memory: memory.ours === 0 ? null : memory, note: 'all processes' }];
};
