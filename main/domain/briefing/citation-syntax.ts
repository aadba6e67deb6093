import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Options as ToMarkdown } from 'mdast-util-to-markdown'
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types'
import { parseCitation } from './citation.ts'
import type { CitationNode } from './note-tree.ts'
import { scanBrackets } from './scan.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation'
    citationData: 'citationData'
  }
}

const isWord = (code: Code): boolean => code !== null && code >= 0 && /[\p{L}\p{N}_]/u.test(String.fromCharCode(code))
const isInnerMark = (code: Code): boolean =>
  code !== null && code >= 0 && ':.#$%&+?<>~/-'.includes(String.fromCharCode(code))

/** `[see @a, p. 4; @b]`: a bracket every part of which names a key. */
const bracketed: Construct = {
  name: 'citation',
  tokenize(effects, ok, nok) {
    const scan = scanBrackets(
      effects,
      { data: 'citationData' },
      (inside) => {
        if (parseCitation(inside) === null) return nok
        effects.exit('citationData')
        effects.exit('citation')
        return ok
      },
      nok
    )
    return (code) => {
      effects.enter('citation')
      effects.enter('citationData')
      return scan(code)
    }
  }
}

/** `@a`, `-@a`, `@a [p. 4]`; never inside a word, so that mail addresses stay text. */
const narrative: Construct = {
  name: 'citation',
  previous: (code) => !isWord(code) && code !== 46 && code !== 64,
  tokenize: tokenizeNarrative
}

function tokenizeNarrative(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const end: State = (code) => {
    effects.exit('citationData')
    effects.exit('citation')
    return ok(code)
  }
  const key: State = (code) => {
    if (!isWord(code)) return effects.attempt(innerMark, key, effects.attempt(bracketedLocator, end, end))(code)
    effects.consume(code)
    return key
  }
  const braced: State = (code) => {
    if (code === null || code < 0 || code === 32 || code === 123) return nok(code)
    effects.consume(code)
    return code === 125 ? effects.attempt(bracketedLocator, end, end) : braced
  }
  const keyStart: State = (code) => {
    if (!isWord(code) && code !== 123) return nok(code)
    effects.consume(code)
    return code === 123 ? braced : key
  }
  const at: State = (code) => {
    if (code !== 64) return nok(code)
    effects.consume(code)
    return keyStart
  }
  return (code) => {
    effects.enter('citation')
    effects.enter('citationData')
    if (code !== 45) return at(code)
    effects.consume(code)
    return at
  }
}

/** A mark inside a key counts only between its letters: the full stop of `@smith.` ends the sentence. */
const innerMark: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const letter: State = (code) => (isWord(code) ? ok(code) : nok(code))
    return (code) => {
      if (!isInnerMark(code)) return nok(code)
      effects.consume(code)
      return letter
    }
  }
}

/** ` [p. 4]` behind a narrative key, unless it is a link, a footnote or a citation of its own. */
const bracketedLocator: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const scan = scanBrackets(
      effects,
      null,
      (inside) =>
        /^\[\s*\^/.test(inside) || parseCitation(inside) !== null
          ? nok
          : (code) => (code === 40 || code === 91 || code === 123 ? nok(code) : ok(code)),
      nok
    )
    const open: State = (code) => (code === 91 ? scan(code) : nok(code))
    return (code) => {
      if (code !== 32) return open(code)
      effects.consume(code)
      return open
    }
  }
}

/** Pandoc's citations, for micromark. */
export const citationSyntax: Extension = { text: { 91: bracketed, 64: narrative, 45: narrative } }

/** … and as nodes of the tree. */
export const citationFromMarkdown: FromMarkdown = {
  enter: {
    citation(token) {
      // The tree knows `citation` from note-tree.ts; the parser's own list of node types is closed.
      this.enter({ type: 'citation', source: '' } satisfies CitationNode as never, token)
    }
  },
  exit: {
    citationData(token) {
      const node = citationOf(this)
      node.source += (node.source === '' ? '' : ' ') + this.sliceSerialize(token).trim()
    },
    citation(token) {
      this.exit(token)
    }
  }
}

function citationOf(context: CompileContext): CitationNode {
  const node: { type: string } | undefined = context.stack.at(-1)
  if (node?.type !== 'citation') throw new Error('a citation’s text outside of a citation')
  return node as CitationNode // its type was checked in the line above
}

/** … and back to Markdown. A literal `@` that could begin a citation is escaped. */
export const citationToMarkdown: ToMarkdown = {
  unsafe: [
    { character: '@', after: '\\S', inConstruct: 'phrasing' },
    { character: '-', after: '@', inConstruct: 'phrasing' }
  ],
  handlers: {
    citation: Object.assign(citationMarkdown, { peek: (node: CitationNode) => node.source.charAt(0) })
  }
}

function citationMarkdown(node: CitationNode, parent: { readonly children: readonly object[] } | undefined): string {
  if (node.source.startsWith('[')) return node.source
  const next = parent?.children[parent.children.indexOf(node) + 1]
  const text = next !== undefined && 'value' in next && typeof next.value === 'string' ? next.value : ''
  // Emphasis behind it would have its last letter written as a character reference.
  const isRunOn = next !== undefined && !/^(?:[\s)\]"'’”»]|[:.#$%&+?<>~/,;!-](?:[^\p{L}\p{N}_]|$))/u.test(text)
  return isRunOn ? node.source.replace(/^(-?)@([^{\s[][^\s[]*)/, '$1@{$2}') : node.source
}
