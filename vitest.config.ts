import { defineConfig } from 'vitest/config';

/** What starts programs again and again, for which they are built first; vitest begins with it, because it takes longest. */
const EVIDENCE = [
  'tests/evidence/**/*.test.ts',
  'tests/db/store/kills.test.ts',
  'tests/db/exchange/sending/several-killed.test.ts',
  'tests/db/client.test.ts',
  'tests/db/memory.test.ts',
  'tests/db/process.test.ts',
];

/** Our modules keep nothing that a test could leave to the next: each worker loads them once, not for every file. */
const SHARED = { isolate: false, restoreMocks: true } as const;

/** Catches what would never end and nothing else: on a machine that others use too, the longest test here has taken five minutes. */
const HALF_AN_HOUR = 1_800_000;

/**
 * Unit and property tests: `*.test.ts`; one time is allowed for all. Every core has a worker: by default one is
 * kept free, which on two cores is half of the machine. The application as a whole is driven by Playwright: `tests/e2e/*.spec.ts`.
 */
export default defineConfig({
  test: {
    testTimeout: HALF_AN_HOUR,
    hookTimeout: HALF_AN_HOUR,
    expect: { poll: { timeout: HALF_AN_HOUR } },
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'evidence', include: EVIDENCE, globalSetup: 'tests/evidence/build-programs.ts', ...SHARED },
      },
      {
        extends: true,
        test: {
          name: 'units',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', ...EVIDENCE],
          ...SHARED,
        },
      },
    ],
  },
});
