import { useMemo, useRef, useState } from 'react'
import type { AnnotationView } from '#contract/annotation'
import { useQueryOf } from '../../bridge/queries.ts'
import { annotatedId } from '../../ui/reading-focus.ts'
import { BackButton } from './back-button.tsx'
import { citationParts } from './citation-parts.ts'
import { FindBar } from './find-bar.tsx'
import { focusRange } from './focus-range.ts'
import { MarginMarks } from './margin-marks.tsx'
import { Minimap } from './minimap.tsx'
import { PdfReading } from './pdf-reading.tsx'
import { useReadsAsPages } from './pdf-view.ts'
import { PictureAreasOfText, usePictureAreas } from './picture-areas.ts'
import { placed } from './placed-annotation.ts'
import { ReaderBar } from './reader-bar.tsx'
import { ReaderBody } from './reader-body.tsx'
import { ReaderHead } from './reader-head.tsx'
import { ReaderOverlays } from './reader-overlays.tsx'
import type { ReaderScreenProps } from './reader-screen.tsx'
import type { Reading } from './reading.ts'
import { lookStyle, useReadingLook } from './reading-look.ts'
import { useBlockPlaces } from './use-block-places.ts'
import { moveInCard, useCitationHover } from './use-citation-hover.ts'
import { useDescriptions } from './use-descriptions.ts'
import { useFind } from './use-find.ts'
import { useFolding } from './use-folding.ts'
import { FootnotesOfBlocks, useFootnotes } from './use-footnotes.ts'
import { useInStages } from './use-in-stages.ts'
import { isAnswered, useJumps } from './use-jumps.ts'
import { useMarking } from './use-marking.ts'
import { usePagesForAreas } from './use-pages-for-areas.ts'
import { useReaderActions } from './use-reader-actions.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useSteadyPlace } from './use-steady-place.ts'
import { goToNote, useTextClicks } from './use-text-clicks.ts'
import { useTextSelection } from './use-text-selection.ts'

const none: readonly AnnotationView[] = []

type ReaderProps = Omit<ReaderScreenProps, 'source' | 'isInUse'> & { readonly reading: Reading }

/** The reading surface of one text. */
export function Reader({ side, reading, focus, onFocus, onOpenCapture, onCapture }: ReaderProps) {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const articleId = annotatedId(reading.source)
  const views = useQueryOf('annotation.list', { articleId }).data
  const annotations = useMemo(() => placed(views ?? none), [views])
  const passages = useMemo(() => annotations.filter(({ scope }) => scope === 'passage'), [annotations])
  const inText = useInStages(passages)
  const parts = useMemo(
    () => new Map(reading.citations.flatMap(citationParts).map((part) => [part.key, part])),
    [reading.citations]
  )
  const isPages = useReadsAsPages(reading.source.id) && reading.hasPages
  usePagesForAreas(reading, views ?? none, focus)
  const place = useMemo(() => {
    const inSight = isPages ? annotations.filter(({ scope }) => scope !== 'area') : annotations // pages bring areas into sight themselves
    return focusRange(focus, reading, inSight)
  }, [focus, reading, annotations, isPages])
  const selectedId = focus?.kind === 'annotation' ? focus.id : null

  const pictureAreas = usePictureAreas(reading, views ?? none, selectedId, onFocus)
  const [isAskedFor] = useState(focus !== null && !isAnswered(focus))
  useReadingPlace(scrollerRef, side, reading.source, isAskedFor, isPages)
  const { goBack, leave } = useJumps(scrollerRef, side, focus, place)
  const selection = useTextSelection(scrollerRef, side, reading.text)
  const find = useFind(scrollerRef, reading)
  const footnotes = useFootnotes(reading)
  const { hovered, cardId, close } = useCitationHover(scrollerRef, parts, footnotes.byKey)
  const describe = useDescriptions()
  const { fold, restore } = useFolding(reading)
  const marking = useMarking(articleId, onFocus)
  const look = useReadingLook()
  useSteadyPlace(scrollerRef, reading.source, look)
  const places = useBlockPlaces(scrollerRef, look, isPages)
  useReaderActions({ side, scrollerRef, reading, selected: selection.range, find, goBack, marking, fold })
  const onClick = useTextClicks(parts, footnotes.byKey, selectedId, onFocus)
  const goToReference = (id: string) => {
    close()
    onFocus({ kind: 'reference', id, from: 'text' })
  }

  return (
    <div className="reader">
      <ReaderBar side={side} reading={reading} isPages={isPages} onFind={find.open} />
      {find.isOpen ? (
        <FindBar key={find.opened} find={find} onClose={() => closeFind(find.close, scrollerRef.current)} />
      ) : null}
      <section
        ref={scrollerRef}
        className="reader-page"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={reading.metadata.title}
        onKeyDown={(event) => {
          if (moveInCard(event.nativeEvent, hovered)) event.preventDefault()
          else if (event.key === 'Escape') close()
        }}
      >
        {isPages ? (
          <PdfReading
            key={reading.version}
            side={side}
            reading={reading}
            annotations={inText}
            views={views ?? none}
            focus={focus}
            describe={describe}
            onClick={onClick}
            scrollerRef={scrollerRef}
            place={find.isOpen && find.hit !== null ? find.hit : place}
            onDrawn={find.repaint}
            onFocus={onFocus}
            onLeave={leave}
          />
        ) : (
          <>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: links answer Enter with a click of their own; highlights are reached through their cards */}
            <article
              className="reading"
              style={lookStyle(look)}
              data-face={look.face}
              data-spacing={look.spacing}
              lang={reading.metadata.language ?? undefined}
              dir="auto"
              onClick={onClick}
            >
              <FootnotesOfBlocks value={footnotes.byBlock}>
                <ReaderHead reading={reading} annotations={inText} describe={describe} selectedId={selectedId} />
                <PictureAreasOfText value={pictureAreas}>
                  <ReaderBody
                    reading={reading}
                    annotations={inText}
                    describe={describe}
                    selectedId={selectedId}
                    focused={place}
                    onRestore={restore}
                  />
                </PictureAreasOfText>
              </FootnotesOfBlocks>
            </article>
            <MarginMarks
              blocks={reading.blocks}
              views={views ?? none}
              places={places}
              selectedId={selectedId}
              onFocus={onFocus}
            />
          </>
        )}
        <ReaderOverlays
          reading={reading}
          scrollerRef={scrollerRef}
          selection={selection}
          footnotes={footnotes}
          hovered={hovered}
          cardId={cardId}
          actions={{ onOpenCapture, onCapture }}
          marking={marking}
          onGo={goToReference}
          onGoToNote={(note) => {
            close()
            goToNote(note, onFocus)
          }}
        />
      </section>
      {isPages ? null : (
        <Minimap scrollerRef={scrollerRef} blocks={reading.blocks} annotations={annotations} places={places} />
      )}
      <BackButton side={side} onBack={goBack} />
    </div>
  )
}

function closeFind(close: () => void, page: HTMLElement | null): void {
  close()
  page?.focus({ preventScroll: true })
}
