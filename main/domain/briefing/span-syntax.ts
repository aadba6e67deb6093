import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Handle, Options as ToMarkdown } from 'mdast-util-to-markdown'
import type { Construct, Effects, Extension, State } from 'micromark-util-types'
import { joinTexts, type SpanNode } from './note-tree.ts'
import { scanBrackets } from './scan.ts'
import { isAttributes } from './span.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    spanOpen: 'spanOpen'
    spanClose: 'spanClose'
  }
}

/** Runs through `{…}` on one line and asks whether attributes stand in it. */
function scanAttributes(effects: Effects, ok: State, nok: State): State {
  let inside = ''
  const scan: State = (code) => {
    if (code === null || code < -2 || code === 123 || inside.length > 1000) return nok(code)
    effects.consume(code)
    if (code === 125) return isAttributes(inside) ? ok : nok
    inside += code < 0 ? ' ' : String.fromCharCode(code)
    return scan
  }
  return (code) => {
    if (code !== 123) return nok(code)
    effects.consume(code)
    return scan
  }
}

const lookAhead: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const scan = scanBrackets(
      effects,
      null,
      (inside) => (inside.startsWith('[^') ? nok : scanAttributes(effects, ok, nok)), // a footnote's mark comes first, as in Pandoc
      nok
    )
    return (code) => {
      effects.enter('spanOpen') // what is looked at must lie in a token; a check throws it away
      return scan(code)
    }
  }
}

/** The `[` of a span: only where its own `]` is followed by attributes. */
const open: Construct = {
  name: 'spanOpen',
  tokenize(effects, ok, nok) {
    const take: State = (code) => {
      effects.enter('spanOpen')
      effects.consume(code)
      effects.exit('spanOpen')
      return ok
    }
    return effects.check(lookAhead, take, nok)
  }
}

const close: Construct = {
  name: 'spanClose',
  tokenize(effects, ok, nok) {
    const end: State = (code) => {
      effects.exit('spanClose')
      return ok(code)
    }
    return (code) => {
      effects.enter('spanClose')
      effects.consume(code)
      return scanAttributes(effects, end, nok)
    }
  }
}

/** Pandoc's bracketed spans, for micromark. */
export const spanSyntax: Extension = { text: { 91: open, 93: close } }

/** A bracket of a span as it is read, before the two are brought together; `raw` is what it is if its other half is missing. */
interface Bracket {
  type: 'spanOpen' | 'spanClose'
  raw: string
}

/** … and as nodes of the tree: the brackets are read one by one and paired afterwards, since emphasis may cut across them. */
export const spanFromMarkdown: FromMarkdown = {
  enter: {
    spanOpen(token) {
      this.enter({ type: 'spanOpen', raw: '[' } satisfies Bracket as never, token) // a node type of our own, gone after `pair`
    },
    spanClose(token) {
      this.enter({ type: 'spanClose', raw: this.sliceSerialize(token) } satisfies Bracket as never, token) // as above
    }
  },
  exit: {
    spanOpen(token) {
      this.exit(token)
    },
    spanClose(token) {
      this.exit(token)
    }
  },
  transforms: [
    (tree) => {
      pair(tree)
    }
  ]
}

function pair(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) pair(child)
  // A parent's children keep their kind: spans and texts are phrasing, and brackets stand among phrasing only.
  const parent = node as Parents & { children: (PhrasingContent | Bracket)[] }
  if (parent.children.some(isBracket)) parent.children = joinTexts(paired(parent.children))
}

function paired(children: readonly (PhrasingContent | Bracket)[]): PhrasingContent[] {
  const levels: { open: Bracket | null; children: PhrasingContent[] }[] = [{ open: null, children: [] }]
  const top = () => levels.at(-1)?.children ?? []
  const spill = () => {
    const unclosed = levels.pop()
    top().push({ type: 'text', value: '[' }, ...(unclosed?.children ?? []))
  }
  for (const child of children) {
    if (!isBracket(child)) top().push(child)
    else if (child.type === 'spanOpen') levels.push({ open: child, children: [] })
    else if (levels.length === 1) top().push({ type: 'text', value: child.raw })
    else {
      const inside = levels.pop()?.children ?? []
      top().push({ type: 'span', attributes: child.raw.slice(2, -1).trim(), children: joinTexts(inside) })
    }
  }
  while (levels.length > 1) spill()
  return top()
}

function isBracket(node: PhrasingContent | Bracket): node is Bracket {
  return node.type === 'spanOpen' || node.type === 'spanClose'
}

const writeSpan: Handle = (node: SpanNode, _parent, state, info) => {
  const exit = state.enter('label')
  const tracker = state.createTracker(info)
  const before = tracker.move('[')
  const inside = tracker.move(state.containerPhrasing(node, { ...tracker.current(), before, after: ']' }))
  exit()
  return `${before}${inside}]{${node.attributes}}`
}

/** … and back to Markdown. */
export const spanToMarkdown: ToMarkdown = {
  handlers: { span: Object.assign(writeSpan, { peek: () => '[' }) }
}
