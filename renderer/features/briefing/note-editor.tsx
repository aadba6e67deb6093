import { EditorContent } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import type { Note, QuoteLink } from '#contract/briefing'
import { invoke } from '../../bridge/client.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { notifyFailure } from '../../ui/toast.tsx'
import { BibliographyView } from './bibliography-view.tsx'
import { citationLooks } from './citation-look.ts'
import { insertFootnote } from './footnote-commands.ts'
import { withLooks } from './note-decorations.ts'
import { NoteHead } from './note-head.tsx'
import { setNoteInUse } from './note-in-use.ts'
import { type Look, NoteLook } from './note-look.tsx'
import { NoteOverlay, type OverlayState } from './note-overlay.tsx'
import { NoteTitle } from './note-title.tsx'
import { insertQuotation } from './quotation.ts'
import { type FoundInNote, showFound } from './show-found.ts'
import { Toolbar } from './toolbar.tsx'
import { focusText, typeInto } from './typing.ts'
import { useBibliography } from './use-bibliography.ts'
import { useExport } from './use-export.ts'
import { useNoteDocument } from './use-note-document.ts'
import { useNoteSaving } from './use-note-saving.ts'

export interface NoteEditorProps {
  readonly note: Note
  /** The file's newest version that is known; another hand may have written it. */
  readonly latest: Note
  readonly isReadOnly: boolean
  readonly takeTyped: (slug: string, receive: (typed: string) => void) => void
  readonly takeFound: (slug: string, show: (found: FoundInNote) => void) => () => void
  readonly onSaved: (note: Note) => void
  /** Reads the file again and opens it anew if it is still wanted when it is there. */
  readonly onReload: (isWanted: (note: Note) => boolean) => void
  readonly onOpenQuote: (link: QuoteLink) => void
  readonly registerInserter: (insert: ((annotation: AnnotationView) => void) | null) => void
}

export function NoteEditor({
  note,
  latest,
  isReadOnly,
  takeTyped,
  takeFound,
  onSaved,
  onReload,
  onOpenQuote,
  registerInserter
}: NoteEditorProps) {
  const [overlay, setOverlay] = useState<OverlayState | null>(null)
  const [look, setLook] = useState({ style: note.style, language: note.language })
  const saving = useNoteSaving(note, onSaved)
  const { editor, sources } = useNoteDocument({
    note,
    isReadOnly,
    onOpenQuote,
    onOverlay: setOverlay,
    onChange: saving.changeText
  })
  const { bibliography, error } = useBibliography(sources, look.style, look.language)
  const exportAs = useExport(note.slug, saving.saveNow)
  const setNoteLook = (change: Partial<Look>) => {
    setLook((before) => ({ ...before, ...change }))
    saving.change(change)
  }

  useEffect(() => {
    if (bibliography !== null && bibliography.citations.length === sources.length) {
      editor.view.dispatch(withLooks(editor.state.tr, citationLooks(sources, bibliography)))
    }
  }, [editor, sources, bibliography])

  useEffect(() => {
    takeTyped(note.slug, (typed) => {
      if (editor.isDestroyed) return
      focusText(editor, 'end')
      typeInto(editor.view, typed)
    })
  }, [editor, note.slug, takeTyped])

  useEffect(() => takeFound(note.slug, (found) => showFound(editor, found)), [editor, note.slug, takeFound])

  useEffect(() => {
    if (isReadOnly) return
    registerInserter((view) => {
      invoke('library.forArticle', { articleId: view.annotation.target.articleId })
        .then(({ reference }) => insertQuotation(editor, view, reference.key, look.language))
        .catch(notifyFailure)
    })
    return () => registerInserter(null)
  }, [editor, isReadOnly, registerInserter, look.language])

  useEffect(() => {
    setNoteInUse({
      isReadOnly,
      isOnScreen: () => editor.view.dom.isConnected,
      exportAs,
      insertFootnote: () => insertFootnote(editor.view),
      chooseStyle: () => setOverlay({ kind: 'style' })
    })
    return () => setNoteInUse(null)
  }, [editor, isReadOnly, exportAs])

  // Another hand wrote the file while nothing was unsaved here: its text is the note now. An answer that a save of our own has
  // overtaken looks the same, and is told apart by asking again: opened anew, the note would forget what can be undone.
  useEffect(() => {
    const isFromOutside = ({ hash }: Note) => hash !== saving.baseHash() && saving.isSaved() && !editor.isFocused
    if (isFromOutside(latest)) onReload(isFromOutside)
  }, [latest, saving, editor, onReload])

  return (
    <div className="note">
      <NoteHead editor={editor} saving={saving} isReadOnly={isReadOnly} onExport={exportAs} />
      <Toolbar
        editor={editor}
        onCite={() => setOverlay({ kind: 'cite' })}
        onQuote={() => setOverlay({ kind: 'quote' })}
      />
      <SaveProblem saving={saving} onReload={() => onReload(() => true)} />
      <div className="note-page">
        <NoteTitle
          title={note.title}
          isReadOnly={isReadOnly}
          onChange={(title) => saving.change({ title })}
          onDone={() => focusText(editor, 'start')}
        />
        <EditorContent editor={editor} lang={look.language} />
        <BibliographyView
          bibliography={bibliography}
          error={error}
          language={look.language}
          tools={<NoteLook look={look} isReadOnly={isReadOnly} onChange={setNoteLook} />}
        />
      </div>
      {overlay === null ? null : (
        <NoteOverlay
          state={overlay}
          editor={editor}
          bibliography={bibliography}
          onOpenQuote={onOpenQuote}
          onStyle={(style) => setNoteLook({ style })}
          onClose={() => setOverlay(null)}
        />
      )}
    </div>
  )
}

function SaveProblem({
  saving,
  onReload
}: {
  readonly saving: ReturnType<typeof useNoteSaving>
  readonly onReload: () => void
}) {
  const { t } = useTranslation()
  const { state } = saving
  if (state.kind === 'failed') return <ErrorNote error={state.error} onRetry={saving.retry} />
  if (state.kind !== 'conflict') return null
  return (
    <ErrorNote error={state.error}>
      <Button variant="plain" onPress={onReload}>
        {t('briefing.save.takeTheirs')}
      </Button>
      <Button variant="plain" onPress={() => void saving.overwrite()}>
        {t('briefing.save.keepMine')}
      </Button>
    </ErrorNote>
  )
}
