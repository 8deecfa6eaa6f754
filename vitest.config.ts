import { defineConfig } from 'vitest/config';

/**
 * Unit and property tests: `*.test.ts`. The time allowed only catches what would never end. Every core has a worker: by default one is
 * kept free, which on two cores is half of the machine. The application as a whole is driven by Playwright: `tests/e2e/*.spec.ts`.
 */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
  },
});
