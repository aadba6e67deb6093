import { Node } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import {
  footnoteText,
  goToFootnote,
  goToReference,
  leaveFootnote,
  leaveIfEmpty,
  openSelected
} from './footnote-commands.ts'
import { numbersGiven } from './note-decorations.ts'

export interface FootnoteWords {
  /** What the mark in the text and the number before the footnote do. */
  readonly goToText: (number: string) => string
  readonly goBack: (number: string) => string
  readonly unused: string
}

const noWords: FootnoteWords = { goToText: String, goBack: String, unused: '' }

/** The text and, behind it, its footnotes: they stand nowhere else. */
export const NoteDocument = Node.create({ name: 'doc', topNode: true, content: '(block | footnote)+' })

/**
 * A footnote's mark in the text, `[^1]`. One that was copied carries its footnote's Markdown with it, so that it can be put in
 * elsewhere, and in other notes too.
 */
export const FootnoteReference = Node.create<FootnoteWords>({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => noWords,
  addAttributes: () => ({ label: { default: '' }, carried: { default: null } }),
  parseHTML: () => [
    {
      tag: 'sup[data-footnote]',
      getAttrs: ({ dataset }) => ({ label: dataset.footnote ?? '', carried: dataset.carried ?? null })
    }
  ],
  renderHTML: ({ node: { attrs } }) => [
    'sup',
    { 'data-footnote': attrs.label, ...(attrs.carried === null ? {} : { 'data-carried': attrs.carried }) },
    String(attrs.label)
  ],
  renderText: ({ node }) => `[^${String(node.attrs.label)}]`,

  addNodeView() {
    return ({ node, decorations, view }) => {
      const label = () => String(node.attrs.label)
      const dom = document.createElement('sup')
      const mark = button('footnote-mark', () => goToFootnote(view, label()))
      dom.append(mark)
      mark.addEventListener('pointerenter', () => {
        mark.title = footnoteText(view, label())
      })
      const show = (given: readonly unknown[]) => {
        const number = numbersGiven(given)[0] ?? label()
        mark.textContent = number
        mark.setAttribute('aria-label', this.options.goToText(number))
      }
      show(decorations)
      return {
        dom,
        ignoreMutation: () => true,
        stopEvent: (event) => event.type === 'keydown' && event.target === mark,
        update: (next, given) => {
          if (next.type !== node.type || next.attrs.label !== node.attrs.label) return false
          show(given)
          return true
        }
      }
    }
  }
})

/** A footnote's text, `[^1]: …`, edited where it stands. */
export const Footnote = Node.create<FootnoteWords>({
  name: 'footnote',
  content: 'block+',
  isolating: true,
  addOptions: () => noWords,
  addAttributes: () => ({ label: { default: '' } }),
  parseHTML: () => [
    { tag: 'aside[data-footnote-text]', getAttrs: ({ dataset }) => ({ label: dataset.footnoteText ?? '' }) }
  ],
  renderHTML: ({ node }) => ['aside', { 'data-footnote-text': node.attrs.label }, 0],

  addNodeView() {
    return ({ node, decorations, view }) => {
      const label = () => String(node.attrs.label)
      const dom = document.createElement('aside')
      dom.className = 'note-footnote'
      const back = button('footnote-back', () => goToReference(view, label()))
      back.contentEditable = 'false'
      const contentDOM = document.createElement('div')
      contentDOM.className = 'footnote-text'
      dom.append(back, contentDOM)
      const show = (given: readonly unknown[]) => {
        const numbers = numbersGiven(given)
        const words = numbers.length === 0 ? this.options.unused : this.options.goBack(numbers.join(', '))
        back.textContent = numbers.length === 0 ? label() : numbers.join(', ')
        back.disabled = numbers.length === 0
        back.setAttribute('aria-label', words)
        back.title = words
      }
      show(decorations)
      return {
        dom,
        contentDOM,
        ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
        stopEvent: (event) => event.target === back,
        update: (next, given) => {
          if (next.type !== node.type || next.attrs.label !== node.attrs.label) return false
          show(given)
          return true
        }
      }
    }
  },

  addKeyboardShortcuts() {
    const on = (act: (view: EditorView) => boolean) => () => act(this.editor.view)
    return { Escape: on(leaveFootnote), Backspace: on(leaveIfEmpty), Enter: on(openSelected) }
  }
})

function button(className: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = className
  made.addEventListener('click', press)
  return made
}
