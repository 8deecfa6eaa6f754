/** `npm run bench -- hostile`: what another office may sign, every value in every form in both ways. `npm test` takes one of the two by turns. */
import { spawnSync } from 'node:child_process';

/** Answers the runner's exit code. */
export function hostile(): number {
  const { status } = spawnSync(
    'npx',
    ['vitest', 'run', '--project', 'units', 'tests/db/calls/hostile-content.test.ts'],
    {
      stdio: 'inherit',
      env: { ...process.env, WAYMARK_HOSTILE: 'both-ways' },
      shell: process.platform === 'win32',
    },
  );
  return status ?? 1;
}
