import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '../workbench.ts'

/** Nobody is kept out of what is on screen, as far as axe can tell. */
export async function expectNoViolations(page: Page): Promise<void> {
  // Legacy mode: an Electron window cannot open the second page that axe would otherwise gather its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
