import { type RefObject, useEffect, useRef } from 'react'
import type { TextRange } from '#contract/article'
import type { TextSide } from '../../ui/reading-focus.ts'
import { isTypingTarget } from '../../ui/shortcut.ts'
import { readableBlocks } from './body-items.ts'
import {
  blockInMind,
  focusedBlockId,
  moveBlock,
  moveCitation,
  resizeSelection,
  selectSentence
} from './keyboard-reading.ts'
import type { Reading } from './reading.ts'
import { forgetReading, type ReaderActions, tellReading } from './reading-state.ts'
import type { Find } from './use-find.ts'
import type { Marking } from './use-marking.ts'

export interface ReaderPart {
  readonly side: TextSide
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly reading: Reading
  readonly selected: TextRange | null
  readonly find: Find
  readonly goBack: () => void
  readonly marking: Marking
  readonly fold: (blockId: string) => void
}

/** Hands the reader on screen to the commands, and answers the keys that only a selection has. */
export function useReaderActions(part: ReaderPart): void {
  const ref = useRef(part)
  ref.current = part
  const { side } = part
  useEffect(() => {
    tellReading(side, { actions: actionsOf(ref) })
    const onKeyDown = (event: KeyboardEvent) => resize(ref.current, event)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      forgetReading(side)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [side])
}

function actionsOf(ref: RefObject<ReaderPart>): ReaderActions {
  const withPage = (act: (scroller: HTMLElement, part: ReaderPart) => void) => {
    const scroller = ref.current.scrollerRef.current
    if (scroller !== null) act(scroller, ref.current)
  }
  return {
    find: () => ref.current.find.open(),
    findNext: () => ref.current.find.step(1),
    findPrevious: () => ref.current.find.step(-1),
    goBack: () => ref.current.goBack(),
    moveBlock: (step) => withPage((page, { reading }) => moveBlock(page, readableBlocks(reading.blocks), step)),
    moveCitation: (step) => withPage((page) => moveCitation(page, step)),
    selectSentence: () =>
      withPage((page, { reading, selected }) =>
        selectSentence(page, readableBlocks(reading.blocks), selected, reading.metadata.language)
      ),
    foldBlock: () =>
      withPage((page, { fold }) => {
        const id = focusedBlockId(page)
        if (id !== null) fold(id)
      }),
    mark: (meaning) => {
      const { selected, marking } = ref.current
      if (selected !== null) marking.mark(meaning, selected)
    },
    note: (where) =>
      withPage((page, { reading, selected, marking }) => {
        if (where === 'article') return marking.note(null)
        const id = blockInMind(page)
        const range = selected ?? reading.blocks.find((block) => block.id === id) ?? null
        if (range !== null) marking.note({ start: range.start, end: range.end })
      })
  }
}

function resize({ scrollerRef, reading, selected }: ReaderPart, event: KeyboardEvent): void {
  const page = scrollerRef.current
  const isPlainShift = event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
  if (page === null || selected === null || !isPlainShift || isTypingTarget(event.target)) return
  const done = resizeSelection(page, readableBlocks(reading.blocks), selected, reading.metadata.language, event.key)
  if (done) event.preventDefault()
}
