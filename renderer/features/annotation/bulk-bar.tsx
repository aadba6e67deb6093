import { Combine, Tag, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Meaning, WordsKind } from '#contract/annotation'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMeaningNames } from '../../ui/meaning-names.ts'
import { Menu } from '../../ui/menu.tsx'
import { selectAll, selectNone } from './selected.ts'
import { parseTags } from './tags.ts'
import { useAnnotationChanges } from './use-annotation-changes.ts'

/** What is done to all selected cards at once; each is one step to undo. */
export function BulkBar({
  articleId,
  ids,
  shownIds
}: {
  readonly articleId: string
  readonly ids: readonly string[]
  readonly shownIds: readonly string[]
}) {
  const { t } = useTranslation()
  const meaningName = useMeaningNames()
  const many = useMutationOf('annotation.changeMany')
  const merge = useMutationOf('annotation.merge')
  const { removeMany } = useAnnotationChanges(articleId)
  const several = { articleId, ids: [...ids] }
  return (
    <div className="annotation-banner" role="toolbar" aria-label={t('annotation.bulk.label')}>
      <span role="status">{t('annotation.bulk.count', { count: ids.length })}</span>
      <Button variant="quiet" onPress={() => selectAll(articleId, shownIds)}>
        {t('annotation.bulk.all')}
      </Button>
      <Menu
        label={t('annotation.meaningLabel')}
        trigger={<Button>{t('annotation.meaningLabel')}</Button>}
        entries={Meaning.options.map((meaning) => ({
          id: meaning,
          label: meaningName(meaning),
          run: () => many.mutate({ ...several, meaning })
        }))}
      />
      <Menu
        label={t('annotation.bulk.kind')}
        trigger={<Button>{t('annotation.bulk.kind')}</Button>}
        entries={WordsKind.options.map((kind) => ({
          id: kind,
          label: t(`annotation.menu.kind.${kind}`),
          run: () => many.mutate({ ...several, kind })
        }))}
      />
      <TagField onTags={(addTags) => many.mutate({ ...several, addTags })} />
      <IconButton
        label={t('annotation.bulk.merge')}
        icon={Combine}
        shortcut="Shift+X"
        isDisabled={ids.length < 2}
        onPress={() => merge.mutate(several, { onSuccess: () => selectNone() })}
      />
      <IconButton
        label={t('annotation.delete')}
        icon={Trash2}
        onPress={() => {
          removeMany(ids)
          selectNone()
        }}
      />
      <IconButton label={t('annotation.bulk.none')} icon={X} onPress={selectNone} />
    </div>
  )
}

function TagField({ onTags }: { readonly onTags: (tags: string[]) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const add = () => {
    const tags = parseTags(typed)
    if (tags.length > 0) onTags(tags)
    setTyped('')
  }
  return (
    <>
      <Field
        label={t('annotation.bulk.addTags')}
        isLabelHidden
        placeholder={t('annotation.bulk.addTags')}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add()
          else event.continuePropagation()
        }}
      />
      <IconButton label={t('annotation.bulk.addTags')} icon={Tag} isDisabled={typed.trim() === ''} onPress={add} />
    </>
  )
}
