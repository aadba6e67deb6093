import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { DecorationSet } from '@tiptap/pm/view'

/** Decorations, and what they were made from in a few letters. */
export interface Lasting {
  readonly sign: string
  readonly set: DecorationSet
}

export interface Made {
  readonly sign: string
  isDecorated(node: ProseMirrorNode): boolean
  create(): DecorationSet
}

/**
 * Decorations move along with the text as long as what they are made from stays: to make them anew at each key would cost a long
 * note's whole length.
 */
export function lasting(before: Lasting, transaction: Transaction, { sign, isDecorated, create }: Made): Lasting {
  if (sign !== before.sign || touches(transaction, isDecorated)) return { sign, set: create() }
  return { sign, set: before.set.map(transaction.mapping, transaction.doc) }
}

/** Whether something decorated, or the place beside it, was written over. */
function touches({ steps, docs }: Transaction, isDecorated: (node: ProseMirrorNode) => boolean): boolean {
  return steps.some((step, n) => {
    let isTouched = false
    const doc = docs[n]
    step.getMap().forEach((from, to) => {
      doc?.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
        isTouched ||= isDecorated(node)
        return !isTouched
      })
    })
    return isTouched
  })
}

const signs = new WeakMap<(block: ProseMirrorNode) => string, WeakMap<ProseMirrorNode, string>>()

/** What all blocks of a note say of themselves; a block that stays the same object is not asked again. */
export function signOf(doc: ProseMirrorNode, signOfBlock: (block: ProseMirrorNode) => string): string {
  let known = signs.get(signOfBlock)
  if (known === undefined) {
    known = new WeakMap()
    signs.set(signOfBlock, known)
  }
  let sign = ''
  for (let n = 0; n < doc.childCount; n++) {
    const block = doc.child(n)
    let one = known.get(block)
    if (one === undefined) {
      one = signOfBlock(block)
      known.set(block, one)
    }
    sign += one
  }
  return sign
}
