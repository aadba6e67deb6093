import type { Article, ArticleView, Block } from '#contract/article'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import type { ArticleNeeds } from './feature.ts'
import { articleById, edit } from './store.ts'
import type { Views } from './views.ts'

/** What a person corrects in an article: each change undoable. The article's text is never among it. */
export function createChanges({ current }: Pick<ArticleNeeds, 'current'>, views: Views) {
  async function change(id: string, make: (article: Article) => Article): Promise<ArticleView> {
    const before = await articleById(current(), id)
    const after = make(before)
    if (after !== before) await current().commit('article-update', [edit(before, after)])
    return views.view(await articleById(current(), id))
  }

  return {
    update: ({ id, metadata }: MethodInput<'article.update'>) =>
      change(id, (article) => ({ ...article, metadata: { ...article.metadata, ...metadata } })),

    setBlockKind: ({ id, blockId, kind }: MethodInput<'article.setBlockKind'>) =>
      change(id, (article) => {
        const block = article.blocks.find((one) => one.id === blockId)
        if (block === undefined) throw new ExpectedFailure('not-found', { kind: 'block', id: blockId })
        if (block.kind === kind) return article
        return { ...article, blocks: article.blocks.map((one) => (one === block ? withKind(block, kind) : one)) }
      }),

    async remove({ id }: MethodInput<'article.remove'>) {
      const article = await articleById(current(), id)
      // The version's files stay where they are: undo brings the record back to them.
      await current().commit('article-remove', [edit(article, null)])
      return {}
    }
  }
}

/** Only headings and titles have a level; a block that becomes a heading is a section's. */
function withKind({ level, ...block }: Block, kind: Block['kind']): Block {
  if (kind === 'heading') return { ...block, kind, level: level ?? 2 }
  return kind === 'title' ? { ...block, kind, level: 1 } : { ...block, kind }
}
