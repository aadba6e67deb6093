import type { Annotation } from '#contract/annotation'
import { invoke } from '../../bridge/client.ts'

/** A quotation with its citation in the project's style, as plain text. */
export async function quotationText(annotation: Annotation): Promise<string> {
  const { articleId, quote } = annotation.target
  const { reference } = await invoke('library.forArticle', { articleId })
  const project = await invoke('project.current', {})
  const markdown = `[@${reference.key}]`
  const { citations } = await invoke('briefing.bibliography', { markdown, style: project?.settings.style ?? 'apa' })
  return `“${quote.exact.trim()}” ${citations[0] ?? ''}`.trim()
}

/** Puts a quotation with its citation on the clipboard. */
export async function copyQuotation(annotation: Annotation): Promise<void> {
  await navigator.clipboard.writeText(await quotationText(annotation))
}
