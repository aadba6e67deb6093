import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/e2e',
  forbidOnly: true,
  fullyParallel: false,
  workers: 1, // one window at a time: two Electrons on a small machine only slow each other down
  timeout: 120_000,
  expect: { timeout: 20_000 }, // of a busy machine; what is there is seen at once
  retries: process.env.CI === undefined ? 0 : 1, // each that needs it is named at the end of `npm test`
  reporter: 'list',
  projects: [
    { name: 'browser', testIgnore: '*.electron.spec.ts' },
    { name: 'electron', testIgnore: '*.browser.spec.ts' }
  ]
})
