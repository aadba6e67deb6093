import type { CssNode, Rule, Selector, WalkContext } from 'css-tree'
import parse from 'css-tree/parser'
import walk from 'css-tree/walker'
import type { DomDocument, DomElement } from './dom.ts'
import { inheritedProperties, lookProperties } from './drawing-terms.ts'

/** What a page's own style sheets make of an element, by property; later and more particular rules have the word. */
export type Look = ReadonlyMap<string, string>

export interface PageStyle {
  /** Everything that its rules and its style attribute say of how an element looks. */
  of(element: DomElement): Look
  /** What an element takes over from those around it. */
  around(element: DomElement): Look
}

interface StyleRule {
  readonly selector: string
  readonly rank: number
  readonly order: number // in which the page has it
  readonly declarations: readonly Declared[]
}

interface Declared {
  readonly property: string
  readonly value: string
  readonly isImportant: boolean
}

const longestSheet = 1_000_000 // characters of all sheets of a page: charts' own are far shorter
const mostTries = 15_000 // rules tried on elements, in less than a second: what is not reached keeps its attributes

/** Reads the style sheets inside a page. Those that it loads are not there. */
export function readPageStyle(document: DomDocument): PageStyle {
  const rules = indexed(
    sheetsOf(document)
      .flatMap(rulesOf)
      .map((rule, order) => ({ ...rule, order }))
  )
  let tries = 0
  const fits = (element: DomElement, { selector }: StyleRule) => ++tries <= mostTries && matches(element, selector)

  const of = (element: DomElement): Look => {
    const own = tries > mostTries ? [] : keysOf(element).flatMap((key) => rules.get(key) ?? [])
    const fitting = own.filter((rule) => fits(element, rule)).sort((a, b) => a.rank - b.rank || a.order - b.order)
    const inline = declarationsOf(element.getAttribute('style') ?? '')
    const all = [...fitting.flatMap(({ declarations }) => declarations), ...inline]
    const ordered = [...all.filter((one) => !one.isImportant), ...all.filter((one) => one.isImportant)]
    return new Map(ordered.map(({ property, value }) => [property, value]))
  }

  const around = (element: DomElement): Look => {
    const ancestors: DomElement[] = []
    for (let at = element.parentNode; at !== null && ancestors.length < 100; at = at.parentNode) ancestors.unshift(at)
    const looks = ancestors.filter(({ nodeType }) => nodeType === 1).flatMap((one) => [...of(one)])
    return new Map(looks.filter(([property]) => property.startsWith('--') || inheritedProperties.has(property)))
  }

  return { of, around }
}

/** As it stands in a style attribute. Nothing of it names anything outside the drawing. */
export function styleText(look: Look): string {
  return [...look].map(([property, value]) => `${property}:${value}`).join(';')
}

function sheetsOf(document: DomDocument): string[] {
  let room = longestSheet
  return [...document.querySelectorAll('style')].flatMap((style) => {
    const css = style.textContent ?? ''
    room -= css.length
    return room < 0 || /^\s*print\s*$/i.test(style.getAttribute('media') ?? '') ? [] : [css]
  })
}

function rulesOf(css: string): Omit<StyleRule, 'order'>[] {
  const rules: Omit<StyleRule, 'order'>[] = []
  try {
    walk(parse(css, { parseValue: false, parseAtrulePrelude: false, positions: true }), {
      visit: 'Rule',
      enter(this: WalkContext, rule: Rule) {
        if (!isShown(this.atrule, css) || rule.prelude.type !== 'SelectorList') return
        const declarations = declaredIn(rule.block)
        if (declarations.length === 0) return
        for (const selector of rule.prelude.children.toArray()) {
          const rank = selector.type === 'Selector' ? rankOf(selector) : null
          if (rank === null || selector.loc == null) continue
          const text = css.slice(selector.loc.start.offset, selector.loc.end.offset)
          rules.push({ selector: text, rank, declarations })
        }
      }
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error // nested deeper than the parser goes
  }
  return rules
}

/** Rules for wide windows in light colours count; those for paper, the dark or small windows do not. */
function isShown(atrule: WalkContext['atrule'], css: string): boolean {
  if (atrule === null) return true
  if (!/^(?:media|supports|layer)$/i.test(atrule.name)) return false
  const { prelude } = atrule
  const condition = prelude?.loc == null ? '' : css.slice(prelude.loc.start.offset, prelude.loc.end.offset)
  return !/print|dark|max-|\bnot\b|forced|reduced|</i.test(condition)
}

const passing = /^(?:hover|focus|focus-within|focus-visible|active|visited|target|checked|disabled)$/i

/** Its specificity (Selectors 4, 17) as one number; null where it is about a passing state or no element of the page. */
function rankOf(selector: Selector): number | null {
  let rank = 0
  let isPassing = false
  walk(selector, (node: CssNode) => {
    if (node.type === 'IdSelector') rank += 10_000
    else if (node.type === 'ClassSelector' || node.type === 'AttributeSelector') rank += 100
    else if (node.type === 'TypeSelector' && node.name !== '*') rank += 1
    else if (node.type === 'PseudoElementSelector') isPassing = true
    else if (node.type === 'PseudoClassSelector') {
      rank += 100
      isPassing ||= passing.test(node.name)
    }
  })
  return isPassing ? null : rank
}

function declarationsOf(css: string): readonly Declared[] {
  return css.trim() === '' ? [] : declaredIn(parse(css, { context: 'declarationList', parseValue: false }))
}

function declaredIn(block: CssNode): readonly Declared[] {
  const declared: Declared[] = []
  walk(block, (node) => {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') return
    const property = node.property.startsWith('--') ? node.property : node.property.toLowerCase()
    const value = ownReferences(node.value.value.trim())
    if (value === null || !(property.startsWith('--') || lookProperties.has(property))) return
    declared.push({ property, value, isImportant: node.important !== false })
  })
  return declared
}

/** A value that refers to parts of the drawing by their ids alone; null where it names anything else. */
export function ownReferences(value: string): string | null {
  const own = value.replace(/url\(\s*["']?[^"')#]*#([\w.:-]+)["']?\s*\)/gi, 'url(#$1)')
  const rest = own.replace(/url\(#[\w.:-]+\)/g, '')
  return /url\(|image-set\(|expression\(|@import|[\\<>{};]/i.test(rest) ? null : own
}

/** Rules by what their last part asks for, so that an element is tried against few of them. */
function indexed(rules: readonly StyleRule[]): ReadonlyMap<string, readonly StyleRule[]> {
  const byKey = new Map<string, StyleRule[]>()
  for (const rule of rules) {
    const last = /[^\s>+~]*$/.exec(rule.selector.replace(/\([^()]*\)|\[[^\]]*\]/g, ''))?.[0] ?? ''
    const key = /[#.][\w-]+/.exec(last)?.[0] ?? /^[\w-]+/.exec(last)?.[0]?.toLowerCase() ?? '*'
    byKey.set(key, [...(byKey.get(key) ?? []), rule])
  }
  return byKey
}

function keysOf(element: DomElement): string[] {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '')
  const id = element.getAttribute('id')
  return ['*', element.localName, ...new Set(classes.map((name) => `.${name}`)), ...(id === null ? [] : [`#${id}`])]
}

function matches(element: DomElement, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false // a selector that only browsers know
  }
}
