import type { AnnotationKind, AnnotationScope, Area, Meaning } from '#contract/annotation'
import type { ExchangeProblemCode } from '#contract/annotation-exchange'
import type { RelationKind } from '#contract/relation'
import type { NamedArea } from './area-selector.ts'

export interface Problem {
  readonly code: ExchangeProblemCode
  readonly params?: Readonly<Record<string, string | number>>
}

interface Written {
  readonly creator: string | null
  readonly created: string | null
  readonly modified: string | null
}

/** A quotation as it came: nothing about it has been checked but that it is text. */
export interface IncomingQuote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** An annotation from elsewhere, as far as it could be read. Positions are code points. */
export interface IncomingAnnotation extends Written {
  readonly kind: 'annotation'
  readonly origin: string | null
  /** What it is about: addresses and ids, the surest first. */
  readonly sources: readonly string[]
  readonly textHash: string | null
  readonly drawn: AnnotationKind
  readonly scope: AnnotationScope
  readonly meaning: Meaning | null
  readonly comment: string
  readonly tags: readonly string[]
  readonly quote: IncomingQuote | null
  readonly position: { readonly start: number; readonly end: number } | null
  readonly area: Area | NamedArea | null // of the scope `area` only
}

/** An answer; `to` are the ids of what it may answer, the root of the thread first. */
export interface IncomingReply extends Written {
  readonly kind: 'reply'
  readonly origin: string | null
  readonly to: readonly string[]
  readonly text: string
}

export interface IncomingRelation extends Written {
  readonly kind: 'relation'
  readonly origin: string | null
  readonly relation: RelationKind
  readonly from: string
  readonly to: string
  readonly comment: string
}

export interface IncomingUnreadable {
  readonly kind: 'unreadable'
  readonly origin: string | null
  readonly code: ExchangeProblemCode
}

/** One annotation of a file: what could be read of it, what was amiss, and how it came. */
export interface Incoming {
  readonly part: IncomingAnnotation | IncomingReply | IncomingRelation | IncomingUnreadable
  readonly problems: readonly Problem[]
  readonly raw: unknown
}
