import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mark, TextRange } from '#contract/article'
import type { Footnote } from '#domain/article/footnotes'
import { type CitationPart, partState } from './citation-parts.ts'
import type { PlacedAnnotation } from './placed-annotation.ts'
import { type RunLook, RunView } from './run-view.tsx'
import { groupRuns, type RunGroup } from './runs.ts'

export interface TextLayers extends RunLook {
  readonly marks: readonly Mark[]
  readonly citations: readonly CitationPart[]
  readonly annotations: readonly PlacedAnnotation[]
  readonly notes?: readonly Footnote[]
}

/** A stretch of the article's text with everything that lies over it. Clicks are answered by the reader as a whole. */
export function TextView({ range, layers }: { readonly range: TextRange; readonly layers: TextLayers }) {
  const groups = groupRuns(range.start, range.end, layers)
  return groups.map((group) => {
    const runs = group.runs.map((run) => <RunView key={run.start} run={run} look={layers} />)
    return <GroupView key={group.runs[0]?.start} group={group} runs={runs} />
  })
}

function GroupView({ group, runs }: { readonly group: RunGroup; readonly runs: ReactNode }) {
  switch (group.kind) {
    case 'plain':
      return runs
    case 'link':
      return (
        <a
          className="page-link"
          draggable={false}
          href={group.href}
          data-href={group.href}
          title={group.href}
          rel="noreferrer"
          target="_blank"
        >
          {runs}
        </a>
      )
    case 'citation':
      return <CitationLink part={group.part} runs={runs} />
    case 'note':
      return <NoteLink note={group.note} runs={runs} />
    default:
      return group satisfies never
  }
}

/** The state is drawn as a line and an icon, and said in words to those who do not see them. */
function CitationLink({ part, runs }: { readonly part: CitationPart; readonly runs: ReactNode }) {
  const { t } = useTranslation()
  const state = partState(part)
  const description = state === 'resolved' ? undefined : t(`reader.link.${state}`)
  return (
    <a
      className={`cite cite-${state}`}
      href={`#${part.key}`}
      draggable={false}
      data-citation={part.key}
      aria-description={description}
    >
      {runs}
    </a>
  )
}

function NoteLink({ note, runs }: { readonly note: Footnote; readonly runs: ReactNode }) {
  const { t } = useTranslation()
  const label = t('reader.note.label', { label: note.label })
  return (
    <a className="note-mark" href={`#${note.key}`} draggable={false} data-note={note.key} aria-description={label}>
      {runs}
    </a>
  )
}
