import i18next from 'i18next'
import type { AnnotationView } from '#contract/annotation'
import { pageOf } from '#domain/annotation/reported'
import { invoke } from '../../bridge/client.ts'
import { notify, notifyFailure } from '../../ui/toast.tsx'
import { areaName } from './area-name.ts'
import { cutOfArea } from './picture-cut.ts'

/**
 * Puts a quotation with its citation on the clipboard, or what an area is and shows, as plain text and for programs that take HTML; and
 * says so.
 */
export function copyQuotation(view: AnnotationView): void {
  if (view.annotation.target.scope === 'article') {
    notify(i18next.t('annotation.menu.noWords'))
    return
  }
  const isArea = view.annotation.target.area !== undefined
  const done = i18next.t(isArea ? 'annotation.menu.copiedArea' : 'annotation.menu.copied')
  write(view).then(() => notify(done), notifyFailure)
}

async function write(view: AnnotationView): Promise<void> {
  const text = `${wordsOf(view)} ${await citationOf(view)}`.trim()
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  const blob = (type: string, content: string) => new Blob([content], { type })
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', text),
      'text/html': blob('text/html', `${await pictureOf(view, text)}${paragraph.outerHTML}`)
    })
  ])
}

/** The words in quotation marks; of an area what it is, where on its picture, and what was written to it. */
function wordsOf(view: AnnotationView): string {
  const { comment, target } = view.annotation
  const { area, quote } = target
  if (area === undefined) return `“${quote.exact.trim()}”`
  const name = areaName(view)
  const where = area.on === 'image' ? i18next.t('annotation.area.copied', { name, ...area }) : name
  const said = comment.trim().split(/\s*\n\s*/)[0] ?? ''
  return said === '' ? where : `${where}: ${said}`
}

/** In the project's style, with the page where there is one. */
async function citationOf(view: AnnotationView): Promise<string> {
  const { reference } = await invoke('library.forArticle', { articleId: view.annotation.target.articleId })
  const project = await invoke('project.current', {})
  const page = pageOf(view)
  const markdown = page === '' ? `[@${reference.key}]` : `[@${reference.key}, p. ${page}]`
  const { citations } = await invoke('briefing.bibliography', { markdown, style: project?.settings.style ?? 'apa' })
  return citations[0] ?? ''
}

async function pictureOf(view: AnnotationView, alt: string): Promise<string> {
  const address = await cutOfArea(view)
  if (address === null) return ''
  const picture = document.createElement('img')
  picture.alt = alt
  picture.src = address
  return `<p>${picture.outerHTML}</p>`
}
