import type { Page } from '@playwright/test'

/** What another program would get from the clipboard: what a paste into a field of the page brings. */
export async function pasted(page: Page): Promise<{ readonly text: string; readonly html: string }> {
  const brought = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        const take = (event: ClipboardEvent) => {
          event.preventDefault()
          event.stopImmediatePropagation()
          const read = (type: string) => event.clipboardData?.getData(type) ?? ''
          resolve({ text: read('text/plain'), html: read('text/html') })
        }
        document.addEventListener('paste', take, { capture: true, once: true })
      })
  )
  await page.getByRole('textbox', { name: 'Filter by words' }).focus()
  await page.keyboard.press('Control+v')
  return brought
}
