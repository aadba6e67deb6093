import './note-host.css'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useNavigation } from './navigation.ts'
import { NoteBeside } from './note-beside.tsx'

const host = document.createElement('div')
host.className = 'note-host'

/**
 * The open note. It is drawn once, beside the panels, and stands in whichever of them has its place; while another screen is up
 * it stands nowhere. Made anew each time, it would forget what can be undone in it and where the caret was. Only before
 * another project is opened it goes, so that what is unsaved is saved in its own.
 */
export function NoteHost() {
  const { screen, noteSlug } = useNavigation((state) => state.place)
  if (screen === 'projects' || noteSlug === null) return null
  return createPortal(<NoteBeside key={noteSlug} slug={noteSlug} />, host)
}

/** What the document forgets of an element that is taken out of it and put in elsewhere. */
interface Left {
  readonly focused: HTMLElement
  readonly anchor: readonly [Node, number] | null
  readonly head: readonly [Node, number] | null
}

let left: Left | null = null
let scrolled = 0

/** The note's place among the panels. */
export function NotePlace() {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.append(host)
    host.querySelector('.note-page')?.scrollTo({ top: scrolled })
    if (left !== null) putBack(left)
    return () => {
      scrolled = host.querySelector('.note-page')?.scrollTop ?? 0
      left = whatIsLeft()
    }
  }, [])
  return <div ref={place} className="note-host" />
}

function whatIsLeft(): Left | null {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement) || !host.contains(focused)) return null
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? { anchorNode: null, focusNode: null }
  return {
    focused,
    anchor: anchorNode === null ? null : [anchorNode, anchorOffset],
    head: focusNode === null ? null : [focusNode, focusOffset]
  }
}

function putBack({ focused, anchor, head }: Left): void {
  focused.focus({ preventScroll: true })
  const isThere = anchor !== null && head !== null && host.contains(anchor[0]) && host.contains(head[0])
  if (isThere) getSelection()?.setBaseAndExtent(...anchor, ...head)
}
