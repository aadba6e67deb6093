import { BookOpenText, FileUp, Lock } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../bridge/queries.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { ReadingSource, TextSide } from '../ui/reading-focus.ts'
import { LOW, NARROW, useMedia } from './media.ts'
import { goToArticle, textAt, turnToOther, useNavigation } from './navigation.ts'
import { NotePlace } from './note-host.tsx'
import { useOpenDialog } from './open-dialog.ts'
import { Pane } from './pane.tsx'
import { useReadOnlyReason } from './read-only.ts'
import { useSourceTitle } from './source-title.ts'
import { Split, type SplitPart } from './split.tsx'
import { TextPane } from './text-pane.tsx'
import { useColumns } from './use-columns.ts'

/** The text that is read, a second one beside it, and the note: never one instead of the other, where there is room. */
export function ReadingArea() {
  const ref = useRef<HTMLDivElement>(null)
  const columns = useColumns(ref)
  return (
    <div ref={ref} className="reading-area">
      {columns === null ? null : <Arrangement columns={columns} />}
    </div>
  )
}

function Arrangement({ columns }: { readonly columns: number }) {
  const { source, noteSlug, other } = useNavigation((state) => state.place)
  const isNarrow = useMedia(NARROW)
  const isLow = useMedia(LOW)
  const both = other === null ? null : bothTexts
  const only = source === null ? <NothingRead /> : <TextInUse />
  if (noteSlug === null && both !== null) return <Parts isVertical={columns < 2} parts={both} />
  if (noteSlug === null) return <Parts parts={[{ id: 'reader', smallest: 200, content: only }]} />
  const note = <NotePlace />
  if (both !== null && columns > 2)
    return <Parts parts={[...both, { id: 'note', size: '34%', smallest: 200, content: note }]} />
  // Between two texts and a note, the texts share a column; where even that is too much, the one not in use waits.
  const texts = both !== null && !isNarrow ? <Parts isVertical parts={both} /> : only
  return (
    <Parts
      isVertical={isNarrow && !(isLow && columns > 1)}
      parts={[
        { id: 'reader', size: '50%', smallest: 200, content: texts },
        { id: 'note', size: '50%', smallest: 200, content: note }
      ]}
    />
  )
}

function Parts({ parts, isVertical = false }: { readonly parts: readonly SplitPart[]; readonly isVertical?: boolean }) {
  const { t } = useTranslation()
  return <Split label={t('shell.panes.resize')} isVertical={isVertical} parts={parts} />
}

function TextAt({ side }: { readonly side: TextSide }) {
  const place = useNavigation((state) => state.place)
  const text = textAt(place, side)
  if (text === null) return null
  return <TextPane side={side} text={text} isInUse={side === place.side} isOneOfTwo={place.other !== null} />
}

const bothTexts: readonly SplitPart[] = [
  { id: 'left', smallest: 200, content: <TextAt side="left" /> },
  { id: 'right', smallest: 200, content: <TextAt side="right" /> }
]

/** One text alone; a second one, where there is one, waits until there is room or it is asked for. */
function TextInUse() {
  const { side, other } = useNavigation((state) => state.place)
  return (
    <div className="text-alone">
      {other === null ? null : <WaitingText source={other.source} />}
      <TextAt key={side} side={side} />
    </div>
  )
}

function WaitingText({ source }: { readonly source: ReadingSource }) {
  const { t } = useTranslation()
  const title = useSourceTitle(source)
  return (
    <p className="waiting-text" role="status">
      <span>{t('shell.panes.waiting', { title })}</span>
      <Button variant="quiet" onPress={turnToOther}>
        {t('shell.panes.showWaiting')}
      </Button>
    </p>
  )
}

function NothingRead() {
  const { t } = useTranslation()
  return (
    <Pane label={t('shell.panes.reader')}>
      <h1 className="visually-hidden">{t('shell.panes.reader')}</h1>
      <NothingOpen />
    </Pane>
  )
}

function NothingOpen() {
  const { t } = useTranslation()
  const first = useQueryOf('article.list', {}).data?.[0]
  const open = useOpenDialog((state) => state.open)
  const impossible = useReadOnlyReason()
  if (first === undefined && impossible !== null) {
    return (
      <EmptyState icon={Lock} title={t('shell.nav.noArticlesHere')}>
        {impossible}
      </EmptyState>
    )
  }
  if (first === undefined) {
    return (
      <EmptyState
        icon={FileUp}
        title={t('shell.empty.noArticle')}
        action={
          <Button variant="primary" icon={FileUp} onPress={() => open('import')}>
            {t('shell.commands.import')}
          </Button>
        }
      >
        {t('shell.empty.noArticleText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={BookOpenText}
      title={t('shell.empty.nothingOpen')}
      action={
        <Button variant="primary" onPress={() => goToArticle(first.id)}>
          {t('shell.empty.openFirst', { title: first.title })}
        </Button>
      }
    >
      {t('shell.empty.nothingOpenText')}
    </EmptyState>
  )
}
