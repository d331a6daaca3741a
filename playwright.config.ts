import { defineConfig } from '@playwright/test';

// Both projects drive the built app in real Electron; `npm run e2e` builds it and gives it a screen.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  // One more try for what a busy machine made late; the report still names it as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'e2e', testMatch: '**/*.spec.ts' },
    // Started by a spec, in a network of its own and under the eyes of strace.
    { name: 'watched', testMatch: '**/*.watched.ts' },
    { name: 'screenshots', testMatch: 'screenshots.shots.ts' },
  ],
});
