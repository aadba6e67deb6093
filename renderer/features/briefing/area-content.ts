import type { JSONContent } from '@tiptap/core'
import i18next from 'i18next'
import type { AnnotationView } from '#contract/annotation'
import { pageOf, pictureOf } from '#domain/annotation/reported'
import { areaAttributes } from '#domain/briefing/span'

/**
 * A sentence that points at an area of a page or picture: what was written to it, the way back to it, and the source with the page. An
 * area has no words that could be quoted.
 * @param language of the note
 */
export function areaContent(view: AnnotationView, key: string, language: string): JSONContent {
  const { id, comment, target } = view.annotation
  const page = pageOf(view)
  const words = i18next.getFixedT(language)
  const picture = pictureOf(view) ?? ''
  const onPicture = picture === '' ? 'briefing.area.picture' : 'briefing.area.namedPicture'
  const where = words(page === '' ? onPicture : 'briefing.area.page', { page, picture })
  const attributes = areaAttributes({ annotationId: id, articleId: target.articleId })
  const said = comment.split(/\s*\n\s*/)[0]?.replace(/[\s.]+$/, '') ?? ''
  return {
    type: 'paragraph',
    content: [
      { type: 'text', text: where, marks: [{ type: 'span', attrs: { attributes } }] },
      { type: 'text', text: said === '' ? ' ' : `: ${said} ` },
      { type: 'citation', attrs: { source: page === '' ? `[@${key}]` : `[@${key}, p. ${page}]` } },
      { type: 'text', text: '.' }
    ]
  }
}
