import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    // Long enough for a machine that is busy with other things.
    testTimeout: 120_000,
    setupFiles: ['vitest.setup.ts'],
    pool: 'forks',
    // On two cores Vitest would leave one idle.
    maxWorkers: '100%',
    // So that a test can put a disk in memory under them.
    server: { deps: { inline: ['lowdb', 'steno'] } },
  },
});
