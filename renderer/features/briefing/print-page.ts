import './print-page.css'

/**
 * Prints an exported note through the browser, whose dialog can save it as a PDF: its text is put beside the program, which
 * is not printed. The page is our own export, with nothing in it that runs; links and marks are all it has.
 */
export function printPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const main = page.querySelector('main')
  if (main === null) return
  const sheet = document.createElement('div')
  sheet.className = 'printed-page'
  sheet.lang = page.documentElement.lang
  sheet.append(document.importNode(main, true))
  document.body.append(sheet)
  document.documentElement.classList.add('is-printing')
  const title = document.title
  document.title = page.title // the browser's name for the file
  const restore = () => {
    document.title = title
    document.documentElement.classList.remove('is-printing')
    sheet.remove()
  }
  window.addEventListener('afterprint', restore, { once: true })
  window.print()
}
