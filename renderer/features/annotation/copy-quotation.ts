import type { Annotation } from '#contract/annotation'
import { invoke } from '../../bridge/client.ts'

/** A quotation with its citation in the project's style. */
async function quotationText(annotation: Annotation): Promise<string> {
  const { articleId, quote } = annotation.target
  const { reference } = await invoke('library.forArticle', { articleId })
  const project = await invoke('project.current', {})
  const markdown = `[@${reference.key}]`
  const { citations } = await invoke('briefing.bibliography', { markdown, style: project?.settings.style ?? 'apa' })
  return `“${quote.exact.trim()}” ${citations[0] ?? ''}`.trim()
}

/** Puts a quotation with its citation on the clipboard, as plain text and as a paragraph for programs that take HTML. */
export async function copyQuotation(annotation: Annotation): Promise<void> {
  const text = await quotationText(annotation)
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  const blob = (type: string, content: string) => new Blob([content], { type })
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', text),
      'text/html': blob('text/html', paragraph.outerHTML)
    })
  ])
}
