import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '#contract/article'
import { ArticleRow } from './article-row.tsx'

/** The project's articles. Only the rows in sight are drawn: each has a menu of its own, and there may be thousands. */
export function ArticleRows({
  articles,
  scrollerRef
}: {
  readonly articles: readonly ArticleSummary[]
  readonly scrollerRef: RefObject<HTMLElement | null>
}) {
  const { t } = useTranslation()
  const listRef = useRef<HTMLUListElement>(null)
  const [above, setAbove] = useState(0) // pixels of the scroller before the list
  useLayoutEffect(() => setAbove(listRef.current?.offsetTop ?? 0), [])
  const list = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scrollerRef.current,
    estimateSize: () => 28, // --control-height, until a row is measured
    getItemKey: (index) => articles[index]?.id ?? index,
    scrollMargin: above,
    overscan: 20 // Tab goes on from row to row
  })
  if (articles.length === 0) return null
  return (
    <ul
      ref={listRef}
      className="article-rows"
      aria-label={t('shell.nav.articles')}
      style={{ height: list.getTotalSize() }}
    >
      {list.getVirtualItems().map(({ key, index, start }) => {
        const article = articles[index]
        return article === undefined ? null : (
          <li
            key={key}
            ref={list.measureElement}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={articles.length}
            style={{ transform: `translateY(${start - above}px)` }}
          >
            <ArticleRow article={article} />
          </li>
        )
      })}
    </ul>
  )
}
