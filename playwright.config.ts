import { defineConfig } from '@playwright/test';

const TOUR = 'tour.spec.ts';
const LONGEST = ['screens-*.spec.ts', 'case-list.spec.ts', 'lives-mira-ivan.spec.ts', 'path.spec.ts'];

/** The application, driven as a person does. A worker has a screen of its own (`WAYMARK_SCREENS`), or is the only one. */
export default defineConfig({
  testDir: 'tests/e2e',
  // The first minute of whoever has only the README comes first; then what takes longest, so that no worker goes on alone at the end.
  projects: [
    { name: 'tour', testMatch: TOUR },
    { name: 'longest', testMatch: LONGEST },
    { name: 'desks', testMatch: '**/*.spec.ts', testIgnore: [TOUR, ...LONGEST] },
  ],
  workers: process.env.WAYMARK_SCREENS?.split(' ').length ?? 1,
  retries: 0,
  forbidOnly: true,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: process.env.WAYMARK_REPORT ?? 'test-results/e2e.json' }]],
});
