import type { Page } from '@playwright/test'
import { note } from './job/places.ts'
import { newNote } from './job/writing.ts'
import { expect, expectSampleArticle, test } from './workbench.ts'

const body = (page: Page) => note(page).locator('.note-text')
const quotations = (page: Page) => body(page).locator('blockquote')

/** Inserts the first annotation of the sample's article by the button on its card. */
async function insertFirst(page: Page): Promise<void> {
  const before = await quotations(page).count()
  const card = page.locator('.annotation-card').first()
  await card.hover()
  await card.getByRole('button', { name: 'Insert into the note' }).click()
  await expect(quotations(page).locator('.citation-chip')).toHaveCount(before + 1)
  await expect(body(page)).toBeFocused()
}

/** What stands in the note, block by block, with `“”` for a quotation. */
async function outline(page: Page): Promise<string> {
  return body(page).evaluate((element) => {
    const of = (node: Element): string => {
      if (node.tagName === 'BLOCKQUOTE') return '“”'
      if (node.children.length > 0 && !['P', 'H1', 'H2'].includes(node.tagName))
        return `${node.tagName.toLowerCase()}(${[...node.children].map(of).filter(Boolean).join(' ')})`
      return node.textContent ?? ''
    }
    return [...element.children].map(of).filter(Boolean).join(' | ')
  })
}

/** Closes the note and opens it again from its file. */
async function reopen(page: Page, title: string): Promise<void> {
  await expect(note(page).getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close the note' }).click()
  await expect(note(page)).toHaveCount(0)
  await page.getByRole('navigation').getByRole('button', { name: title }).first().click()
  await expect(body(page)).toBeVisible()
}

test.beforeEach(async ({ workbench: { page } }) => {
  await expectSampleArticle(page)
})

test('a new note is typed into at once, and the caret stays behind a quotation put in before the first word', async ({
  workbench: { page }
}) => {
  const offers = page.getByRole('button', { name: 'Insert into the note' })
  await expect(offers).toHaveCount(0)
  await newNote(page, 'Who pays')
  await expect(offers).toHaveCount(await page.locator('.annotation-card').count())
  await expect(body(page)).toBeFocused()
  await page.keyboard.type('The towns pay.')
  await expect(body(page)).toHaveText('The towns pay.')

  await page.locator('.reader-page').focus()
  await newNote(page, 'Second')
  await expect(body(page)).toBeFocused()
  await insertFirst(page)
  await page.keyboard.type('It is disputed.')
  await expect(quotations(page).locator('+ p')).toHaveText('It is disputed.')
})

test('what is typed while a new note is still being made stands in it, in order', async ({ workbench: { page } }) => {
  await page.keyboard.press('c')
  await page.keyboard.type('Who pays')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- First')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second')
  await expect(note(page).getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Who pays')
  await expect.poll(() => outline(page)).toBe('ul(li(First) li(Second))')
  await expect(body(page)).toBeFocused()
})

test('a key pressed before the browser tells of a moved caret acts where the caret is', async ({
  workbench: { page }
}) => {
  await newNote(page, 'Who pays')
  await page.keyboard.type('One two')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Three')
  // Both in one turn, as on a busy machine: no event of the browser can come between them.
  await body(page).evaluate((element) => {
    const words = element.querySelector('p')?.firstChild
    getSelection()?.collapse(words ?? null, 'One'.length)
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  expect(await outline(page)).toBe('One |  two | Three')
})

const arrivals: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a click into it': (page) => body(page).click(),
  'the focus alone': (page) => body(page).focus(),
  'Enter in its title': async (page) => {
    await note(page).getByRole('textbox', { name: 'Title of the note' }).click()
    await page.keyboard.press('Enter')
    await expect(body(page)).toBeFocused()
  }
}

for (const [way, arrive] of Object.entries(arrivals)) {
  test(`in an empty note reached by ${way}, typing goes on behind the quotation`, async ({ workbench: { page } }) => {
    await newNote(page, 'Who pays')
    await page.locator('.reader-page').focus()
    await arrive(page)
    await insertFirst(page)
    await page.keyboard.type('It is disputed.')
    await expect(quotations(page).locator('+ p')).toHaveText('It is disputed.')
    await expect(quotations(page)).not.toContainText('disputed')
  })
}

test('a quotation goes behind the block that is being written, and one undo takes it back', async ({
  workbench: { page }
}) => {
  await newNote(page, 'Who pays')
  await page.keyboard.type('One two')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Three')
  await page.keyboard.press('ArrowUp')
  await insertFirst(page)
  await page.keyboard.type('Between')
  expect(await outline(page)).toBe('One two | “” | Between | Three')
  await insertFirst(page)
  expect(await outline(page)).toBe('One two | “” | Between | “” | Three')
  await page.keyboard.press('Control+z')
  expect(await outline(page)).toBe('One two | “” | Between | Three')
  // A word is one step or several, by how fast it was typed; the quotation is one.
  for (const _ of 'Between')
    if ((await outline(page)) !== 'One two | “” | Three') await page.keyboard.press('Control+z')
  expect(await outline(page)).toBe('One two | “” | Three')
  await page.keyboard.press('Control+z')
  expect(await outline(page)).toBe('One two | Three')
  await page.keyboard.press('Control+Shift+z')
  expect(await outline(page)).toBe('One two | “” | Three')
})

test('in a list a quotation goes into the item, from a table behind it, and all is there again when the note is reopened', async ({
  workbench: { page }
}) => {
  await newNote(page, 'Lists and tables')
  await page.keyboard.type('- First')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second')
  await page.keyboard.press('ArrowUp')
  await insertFirst(page)
  await page.keyboard.type('So it says')
  expect(await outline(page)).toBe('ul(li(First “” So it says) li(Second))')
  await body(page).locator('li').last().click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await note(page).getByRole('button', { name: 'Table', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Insert a table' }).click()
  await expect(body(page).locator('table')).toBeVisible()
  await page.keyboard.type('Head')
  await insertFirst(page)
  await page.keyboard.type('The end')
  const expected = /^ul\(li\(First “” So it says\) li\(Second\)\) \| .*table.*\| “” \| The end$/
  expect(await outline(page)).toMatch(expected)
  await reopen(page, 'Lists and tables')
  expect(await outline(page)).toMatch(expected)
  await insertFirst(page) // nobody has written in it yet: at its end
  expect(await outline(page)).toMatch(/\| “” \| The end \| “”$/)
})
