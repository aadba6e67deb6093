import i18next from 'i18next'
import type { AnnotationView } from '#contract/annotation'
import { pageOf } from '#domain/annotation/reported'

/** What an area is called where it has nothing else to say: by its page. Empty for what is no area. */
export function areaName(view: AnnotationView): string {
  if (view.annotation.target.area === undefined) return ''
  const page = pageOf(view)
  return page === '' ? i18next.t('annotation.area.onPicture') : i18next.t('annotation.area.onPage', { page })
}
