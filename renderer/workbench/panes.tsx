import { lazy, Suspense, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { AnnotationsPanel } from '../features/annotation/annotations-panel.tsx'
import { ReaderScreen } from '../features/reader/reader-screen.tsx'
import { SidePanel } from '../features/reader/side-panel.tsx'
import { type ReadingFocus, type ReadingSource, sourceOf, type TextSide } from '../ui/reading-focus.ts'
import { capture } from './capture.ts'
import { takeFound } from './found-words.ts'
import { takeTyped } from './fresh-note.ts'
import { insertQuote, registerInserter } from './inserting.ts'
import { goToCapture, goToReference, goToText, type OpenText, openBeside, useNavigation } from './navigation.ts'
import { openFound } from './open-found.ts'
import { QuotationDrop } from './quotation-drop.tsx'

// Where the features meet: each is given its way to the others and knows none of them.

// The editor and the archive are loaded when they are first wanted, so that the window is there sooner.
export const loadEditor = () => import('../features/briefing/briefing-editor.tsx')
const BriefingEditor = lazy(() => loadEditor().then((module) => ({ default: module.BriefingEditor })))
const ArchiveScreen = lazy(() =>
  import('../features/archive/archive-screen.tsx').then((module) => ({ default: module.ArchiveScreen }))
)

const SearchScreen = lazy(() =>
  import('../features/search/search-screen.tsx').then((module) => ({ default: module.SearchScreen }))
)

const captureReferences = (libraryIds: readonly string[]): void => void capture({ referenceIds: [...libraryIds] })

const openQuote = (articleId: string, annotationId: string, isBeside = false): void => {
  const open = isBeside ? openBeside : goToText
  open(sourceOf(articleId), { kind: 'annotation', id: annotationId, from: 'elsewhere' })
}

const openCapture = (id: string, isBeside = false): void => {
  const open = isBeside ? openBeside : goToText
  open({ kind: 'capture', id })
}

export function ReaderPane({
  side,
  text,
  isInUse
}: {
  readonly side: TextSide
  readonly text: OpenText
  readonly isInUse: boolean
}) {
  const onFocus = useCallback((focus: ReadingFocus) => useNavigation.getState().look(focus, side), [side])
  return (
    <ReaderScreen
      source={text.source}
      side={side}
      isInUse={isInUse}
      focus={text.focus}
      onFocus={onFocus}
      onOpenCapture={openCapture}
      onCapture={captureReferences}
    />
  )
}

export function BesidePane({ source }: { readonly source: ReadingSource }) {
  const { t } = useTranslation()
  const { place, look } = useNavigation()
  return (
    <section
      className="pane pane-beside"
      aria-label={t('shell.panes.beside')}
      data-writing={place.noteSlug === null ? undefined : true}
    >
      <SidePanel
        source={source}
        focus={place.focus}
        onFocus={look}
        onOpenCapture={openCapture}
        onCapture={captureReferences}
        onOpenReference={goToReference}
        annotations={
          <AnnotationsPanel
            source={source}
            focus={place.focus}
            onFocus={look}
            onOpen={openQuote}
            onInsertQuote={insertQuote}
          />
        }
      />
    </section>
  )
}

export function NotePane({ slug }: { readonly slug: string }) {
  return (
    <Suspense>
      <QuotationDrop onDrop={insertQuote}>
        <BriefingEditor
          slug={slug}
          takeTyped={takeTyped}
          takeFound={takeFound}
          onOpenQuote={openQuote}
          registerInserter={registerInserter}
        />
      </QuotationDrop>
    </Suspense>
  )
}

export function ArchivePane() {
  const { t } = useTranslation()
  return (
    <Suspense>
      <h1 className="visually-hidden">{t('shell.screens.archive')}</h1>
      <ArchiveScreen onOpenCapture={goToCapture} />
    </Suspense>
  )
}

export function SearchPane() {
  return (
    <Suspense>
      <SearchScreen onOpen={openFound} />
    </Suspense>
  )
}
