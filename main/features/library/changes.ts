import type { Capture } from '#contract/archive'
import type { Article, ArticleMetadata } from '#contract/article'
import type { MethodInput } from '#contract/methods'
import type { Csl, LibraryReference } from '#contract/reference'
import { ExpectedFailure } from '#contract/result'
import { articleToCsl } from '#domain/library/article-record'
import { citationKey } from '#domain/library/citation-key'
import { afterEdit } from '#domain/library/edit'
import { canonicalUrl } from '#domain/library/same-source'
import type { Clock, CurrentProject, Ids } from '../../ports.ts'
import { allReferences, edit, findReference } from './store.ts'

interface Needs {
  readonly current: CurrentProject
  readonly clock: Clock
  readonly ids: Ids
  article(id: string): Promise<Pick<Article, 'metadata'>>
  copy(captureId: string): Promise<Pick<Capture, 'url' | 'title' | 'referenceId'>>
  metadataOfCopy(captureId: string): Promise<ArticleMetadata>
}

/** The changes a person makes to the library, each undoable; one at a time, so that two never take the same key. */
export function createChanges({ current, clock, ids, article, copy, metadataOfCopy }: Needs) {
  const inTurn = createTurns()
  const now = () => clock.now().toISOString()

  async function get(id: string): Promise<LibraryReference> {
    const reference = await findReference(current(), id)
    if (reference === null) throw new ExpectedFailure('not-found', { kind: 'reference', id })
    return reference
  }

  async function create(csl: Csl, extra: Partial<LibraryReference> = {}): Promise<LibraryReference> {
    const taken = new Set((await allReferences(current())).map((reference) => reference.key))
    const reference: LibraryReference = {
      id: ids.next(),
      key: citationKey(csl, taken),
      csl,
      raw: null,
      confidence: {},
      tags: [],
      note: '',
      articleIds: [],
      addedAt: now(),
      changedAt: now(),
      ...extra
    }
    await current().commit('reference-create', [edit(null, reference)])
    return reference
  }

  async function update({ id, ...changed }: MethodInput<'library.update'>): Promise<LibraryReference> {
    const before = await get(id)
    const after = afterEdit(before, changed, now())
    if (after !== before) await current().commit('reference-update', [edit(before, after)])
    return after
  }

  async function remove(removed: readonly string[]) {
    const references = await Promise.all([...new Set(removed)].map(get))
    await current().commit(
      'reference-remove',
      references.map((reference) => edit(reference, null))
    )
    return {}
  }

  async function forArticle(articleId: string): Promise<LibraryReference> {
    if (articleId.startsWith('capture:')) return forCopy(articleId.slice('capture:'.length))
    const { metadata } = await article(articleId)
    const references = await allReferences(current())
    const known =
      references.find((reference) => reference.sourceArticleId === articleId) ?? atAddress(references, metadata.url)
    return known ?? create(articleToCsl(metadata), { sourceArticleId: articleId })
  }

  /** What is quoted from an archived copy is cited as the reference that it is a copy of; an address that was captured alone gets one. */
  async function forCopy(captureId: string): Promise<LibraryReference> {
    const { url, title, referenceId } = await copy(captureId)
    const own = referenceId === null ? null : await findReference(current(), referenceId)
    const known = own ?? atAddress(await allReferences(current()), url)
    if (known !== undefined) return known
    const metadata = await metadataOfCopy(captureId)
    return create(articleToCsl({ ...metadata, title: metadata.title || (title ?? url), url }))
  }

  return {
    get,
    create: (csl: Csl) => inTurn(() => create(csl)),
    update: (input: MethodInput<'library.update'>) => inTurn(() => update(input)),
    remove: (removed: readonly string[]) => inTurn(() => remove(removed)),
    /** The record that cites an imported article, made on first use. */
    forArticle: (articleId: string) => inTurn(() => forArticle(articleId))
  }
}

function atAddress(references: readonly LibraryReference[], address: string | null): LibraryReference | undefined {
  const url = address === null ? null : canonicalUrl(address)
  return references.find(({ csl }) => url !== null && canonicalUrl(csl.URL ?? '') === url)
}

function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
}
