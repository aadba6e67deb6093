import type { Page } from '@playwright/test'
import { expect } from '../workbench.ts'
import { annotationCard, beside, markOf, text } from './places.ts'

export interface Annotated {
  readonly words: string
  readonly key: string
  readonly comment: string
  readonly tags: string
}

/** Marks words by a key, then writes to the mark where the caret already is. */
export async function annotate(page: Page, { words, key, comment, tags }: Annotated): Promise<void> {
  const field = beside(page).getByRole('textbox', { name: 'Comment' })
  await selectWords(page, words)
  await expect(page.getByRole('toolbar', { name: 'Mark the selection as' })).toBeVisible()
  await page.keyboard.press(key)
  await expect(field).toBeFocused()
  await page.keyboard.type(comment)
  await page.keyboard.press('Tab')
  await page.keyboard.type(tags)
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  await expectAnnotated(page, { words, key, comment, tags })
}

export async function expectAnnotated(page: Page, { words, comment, tags }: Annotated): Promise<void> {
  const card = annotationCard(page, words)
  await expect(markOf(page, words)).toBeVisible()
  for (const written of [comment, tags.replaceAll(', ', ' · '), 'exact']) await expect(card).toContainText(written)
}

/** The comment goes and then the mark; both come back. */
export async function undoAndRedo(page: Page, annotated: Annotated): Promise<void> {
  const { words, comment } = annotated
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: changing an annotation')).toBeVisible()
  await expect(annotationCard(page, words)).not.toContainText(comment)
  await page.keyboard.press('Control+z')
  await expect(markOf(page, words)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(markOf(page, words)).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expectAnnotated(page, annotated)
}

/** Drags the pointer over words, as one selects them. They must stand in one run of the text. */
async function selectWords(page: Page, words: string): Promise<void> {
  const ends = await text(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const lines = [...range.getClientRects()]
      const [first, last] = [lines[0], lines.at(-1)]
      if (first === undefined || last === undefined) return null
      const middle = (line: DOMRect) => line.top + line.height / 2
      return { from: [first.left, middle(first)] as const, to: [last.right, middle(last)] as const }
    }
    return null
  }, words)
  if (ends === null) throw new Error(`The text has no “${words}” in one run`)
  await page.mouse.move(...ends.from)
  await page.mouse.down()
  await page.mouse.move(...ends.to, { steps: 4 })
  await page.mouse.up()
  expect(await page.evaluate(() => document.getSelection()?.toString().replace(/\s+/g, ' '))).toBe(words)
}
