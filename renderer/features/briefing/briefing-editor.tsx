import './briefing.css'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AnnotationView } from '#contract/annotation'
import type { Note } from '#contract/briefing'
import { useQueryOf } from '../../bridge/queries.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { NoteEditor } from './note-editor.tsx'
import type { FoundInNote } from './show-found.ts'

export interface BriefingEditorProps {
  readonly slug: string
  /** Calls back where the note was just made and is to be written in at once, with what was typed meanwhile. */
  readonly takeTyped: (slug: string, receive: (typed: string) => void) => void
  /** Is told how to show words that were found in this note. Answers how to take that back. */
  readonly takeFound: (slug: string, show: (found: FoundInNote) => void) => () => void
  readonly onOpenQuote: (articleId: string, annotationId: string) => void
  /** Is told how to insert a quotation into this note, and null when the note closes. */
  readonly registerInserter: (insert: ((annotation: AnnotationView) => void) | null) => void
}

/** A briefing note, open for writing beside the text that it quotes. */
export function BriefingEditor({ slug, takeTyped, takeFound, onOpenQuote, registerInserter }: BriefingEditorProps) {
  const query = useQueryOf('briefing.get', { slug })
  const access = useQueryOf('project.current', {}).data?.access
  const client = useQueryClient()
  const [opened, setOpened] = useState<Note | null>(null)
  // The editor starts from one version of the file; later ones come in through `reload`, so that typing is never thrown away.
  useEffect(() => {
    if (query.data !== undefined) setOpened((before) => (before?.slug === query.data.slug ? before : query.data))
  }, [query.data])
  const remember = (note: Note) => {
    const queryKey = ['briefing.get', { slug: note.slug }]
    void client.cancelQueries({ queryKey }) // what was asked before the save may answer after it
    client.setQueryData(queryKey, note)
  }
  const reload = (isWanted: (note: Note) => boolean) =>
    void query.refetch().then(({ data }) => data !== undefined && isWanted(data) && setOpened(data))

  if (query.isError && opened === null) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  if (opened === null || access === undefined) return null
  return (
    <NoteEditor
      key={`${opened.slug} ${opened.hash} ${access.kind}`}
      note={opened}
      latest={query.data ?? opened}
      isReadOnly={access.kind === 'read'}
      takeTyped={takeTyped}
      takeFound={takeFound}
      onSaved={remember}
      onReload={reload}
      onOpenQuote={({ articleId, annotationId }) => onOpenQuote(articleId, annotationId)}
      registerInserter={registerInserter}
    />
  )
}
