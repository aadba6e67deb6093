import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../../.cache/e2e',
  forbidOnly: true,
  fullyParallel: false,
  workers: 1, // one window at a time: two Electrons on a small machine only slow each other down
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'browser', testIgnore: '*.electron.spec.ts' },
    { name: 'electron', testIgnore: '*.browser.spec.ts' }
  ]
})
