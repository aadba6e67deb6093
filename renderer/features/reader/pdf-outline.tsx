import { ChevronRight, ListTree } from 'lucide-react'
import { useMemo } from 'react'
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useCapabilities } from '../../bridge/capabilities.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { openOutside } from './open-outside.ts'
import type { Destination } from './pdf-destination.ts'
import type { OpenPdf } from './pdf-document.ts'
import { type PdfBookmark, usePdfOutline } from './use-pdf-outline.ts'

const openAtOnce = 60 // entries: an outline that is seen whole needs no opening

/** The outline that the document brings, as a tree; each entry leads to its place. */
export function PdfOutline({ pdf, onGo }: { readonly pdf: OpenPdf; readonly onGo: (to: Destination) => void }) {
  const { t } = useTranslation()
  const { openExternal } = useCapabilities()
  const bookmarks = usePdfOutline(pdf)
  const all = useMemo(() => everyOf(bookmarks ?? []), [bookmarks])
  if (bookmarks === null) return null
  if (bookmarks.length === 0) {
    return (
      <EmptyState icon={ListTree} title={t('reader.page.outline.empty')}>
        {t('reader.page.outline.emptyText')}
      </EmptyState>
    )
  }
  const act = (key: unknown) => {
    const found = all.find(({ id }) => id === key)
    if (found === undefined) return
    if (found.destination !== null) onGo(found.destination)
    else if (found.href !== null) openOutside(found.href, openExternal)
  }
  return (
    <Tree
      className="pdf-outline"
      aria-label={t('reader.page.pane.outline')}
      items={bookmarks}
      onAction={act}
      defaultExpandedKeys={all.length <= openAtOnce ? all.map(({ id }) => id) : []}
    >
      {(bookmark) => <Bookmark bookmark={bookmark} />}
    </Tree>
  )
}

function Bookmark({ bookmark }: { readonly bookmark: PdfBookmark }) {
  const { t } = useTranslation()
  const { id, title, children } = bookmark
  return (
    <TreeItem id={id} textValue={title} className="pdf-bookmark">
      <TreeItemContent>
        {children.length === 0 ? (
          <span className="pdf-chevron" />
        ) : (
          <Button slot="chevron" className="pdf-chevron" aria-label={t('reader.page.outline.fold', { title })}>
            <ChevronRight aria-hidden="true" />
          </Button>
        )}
        <span>{title}</span>
      </TreeItemContent>
      <Collection items={children}>{(child) => <Bookmark bookmark={child} />}</Collection>
    </TreeItem>
  )
}

function everyOf(bookmarks: readonly PdfBookmark[]): readonly PdfBookmark[] {
  return bookmarks.flatMap((bookmark) => [bookmark, ...everyOf(bookmark.children)])
}
