import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** `@` at the beginning of a word opens the citation picker; inside one, as in a mail address, it is a letter. */
export const CitationTrigger = Extension.create<{ onCitationKey: () => void }>({
  name: 'citationTrigger',
  addOptions: () => ({ onCitationKey: () => {} }),
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleTextInput: (view, from, _to, text) => {
            const before = view.state.doc
              .resolve(from)
              .parent.textBetween(
                Math.max(0, view.state.doc.resolve(from).parentOffset - 1),
                view.state.doc.resolve(from).parentOffset,
                undefined,
                '\ufffc'
              )
            const isInCode = view.state.doc.resolve(from).parent.type.spec.code === true
            if (text !== '@' || isInCode || /[\p{L}\p{N}_.]/u.test(before)) return false
            this.options.onCitationKey()
            return true
          }
        }
      })
    ]
  }
})
