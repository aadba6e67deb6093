import { useTranslation } from 'react-i18next'
import { type Annotation, Meaning } from '#contract/annotation'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'
import type { AnnotationChange } from './use-annotation-changes.ts'
import { useDraft } from './use-draft.ts'

/** Writes comment and tags in the card. Leaving it saves; only Escape throws what was typed away. */
export function AnnotationEditor({
  annotation,
  onSave,
  onClose
}: {
  readonly annotation: Annotation
  readonly onSave: (change: AnnotationChange) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { comment, setComment, tags, setTags, save, discard } = useDraft(annotation, onSave, onClose)
  const onKeyDown = (event: React.KeyboardEvent) => {
    const saves = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (event.key === 'Escape') discard()
    else if (saves) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onBlur = (event: React.FocusEvent) => {
    const hasLeftWindow = !document.hasFocus() // one comes back to go on typing
    if (!hasLeftWindow && !event.currentTarget.contains(event.relatedTarget)) save()
  }
  return (
    <fieldset className="annotation-editor" aria-label={t('annotation.editor')} onKeyDown={onKeyDown} onBlur={onBlur}>
      <MeaningChoice chosen={annotation.meaning} onChoose={(meaning) => onSave({ meaning })} />
      <Field
        label={t('annotation.comment')}
        value={comment}
        onChange={setComment}
        onFocus={goOnWriting}
        lines={3}
        autoFocus
      />
      <Field
        label={t('annotation.tags')}
        value={tags}
        onChange={setTags}
        placeholder={t('annotation.tagsHint')}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save()
          else event.continuePropagation()
        }}
      />
      <div className="annotation-editor-foot">
        <Button variant="primary" onPress={save}>
          {t('annotation.save')}
        </Button>
        <span className="quiet">{t('annotation.editorKeys')}</span>
      </div>
    </fieldset>
  )
}

/** Writing goes on where it ended, not before what is there. */
function goOnWriting({ target }: React.FocusEvent): void {
  if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length)
}

function MeaningChoice({
  chosen,
  onChoose
}: {
  readonly chosen: Meaning
  readonly onChoose: (meaning: Meaning) => void
}) {
  const { t } = useTranslation()
  const meaningName = useMeaningNames()
  return (
    <div className="meaning-choice" role="toolbar" aria-label={t('annotation.meaningLabel')}>
      {Meaning.options.map((meaning) => (
        <button
          key={meaning}
          type="button"
          aria-pressed={meaning === chosen}
          className={`meaning-${meaning}`}
          onClick={() => onChoose(meaning)}
        >
          <MeaningSwatch meaning={meaning} />
          {meaningName(meaning)}
        </button>
      ))}
    </div>
  )
}
