import { sentence } from '../../sentences.ts'
import { printJson, printLines } from './output.ts'
import { withProject } from './session.ts'

/** `sourcebook list DIR`: the articles and notes of a project. */
export async function listProject(folder: string, options: { readonly json?: boolean }): Promise<void> {
  await withProject(folder, async ({ call }) => {
    const project = await call('project.current', {})
    const articles = await call('article.list', {})
    const notes = await call('briefing.list', {})
    if (options.json) return printJson({ project, articles, notes })
    await printLines([
      ...articles.map(({ id, title, references, citations, annotations }) =>
        sentence('cli.list.article', { id, title, references, citations, annotations })
      ),
      ...notes.map(({ slug, title, words }) => sentence('cli.list.note', { slug, title, count: words })),
      ...(articles.length + notes.length === 0 ? [sentence('cli.list.empty')] : [])
    ])
  })
}
