import i18next from 'i18next'
import type { AnnotationView } from '#contract/annotation'
import { pageOf, pictureOf } from '#domain/annotation/reported'

/** What an area is called where it has nothing else to say: by its page or picture. Empty for what is no area. */
export function areaName(view: AnnotationView): string {
  const [page, picture] = [pageOf(view), pictureOf(view)]
  if (page !== '') return i18next.t('annotation.area.onPage', { page })
  return picture === null ? '' : pictureAreaName(picture)
}

/** @param picture its caption or alternative text; may be empty */
export function pictureAreaName(picture: string): string {
  return picture === ''
    ? i18next.t('annotation.area.onPicture')
    : i18next.t('annotation.area.onNamedPicture', { picture })
}
