import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Meaning } from '#contract/annotation'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { MeaningSwatch } from '../../ui/meaning-swatch.tsx'

/** The project's own names of the eight meanings; an empty field gives a meaning its plain name back. */
export function LegendDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const project = useQueryOf('project.current', {}).data
  const update = useMutationOf('project.update')
  const [names, setNames] = useState<Partial<Record<Meaning, string>>>(project?.settings.legend ?? {})
  const save = () => {
    const given = Object.entries(names).flatMap(([meaning, name]) =>
      name.trim() === '' ? [] : [[meaning, name.trim()]]
    )
    update.mutate({ settings: { legend: Object.fromEntries(given) } }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={t('annotation.legend.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={save} isDisabled={update.isPending}>
          {t('annotation.save')}
        </Button>
      }
    >
      <p className="quiet">{t('annotation.legend.explain')}</p>
      {Meaning.options.map((meaning, i) => (
        <div key={meaning} className="legend-row">
          <MeaningSwatch meaning={meaning} />
          <kbd>{i + 1}</kbd>
          <Field
            label={t(`annotation.meaning.${meaning}`)}
            isLabelHidden
            placeholder={t(`annotation.meaning.${meaning}`)}
            value={names[meaning] ?? ''}
            onChange={(name) => setNames({ ...names, [meaning]: name })}
          />
        </div>
      ))}
    </Dialog>
  )
}
