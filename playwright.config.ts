import { defineConfig } from '@playwright/test';

/** The application, driven as a person does. One worker: each test has a desk, and a desk has the screen. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: process.env.WAYMARK_REPORT ?? 'test-results/e2e.json' }]],
});
