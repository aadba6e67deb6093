import './legend.css'
import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Meaning } from '#contract/annotation'
import { LegendColour } from '#contract/legend'
import { alikePairs, distinctColours, type LegendColours, plainColours, withColour } from '#domain/annotation/legend'
import { useMutationOf, useQueryOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { useLegendColours } from '../../ui/legend-colours.ts'
import { Select } from '../../ui/select.tsx'

type Names = Partial<Record<Meaning, string>>

/** The project's own names and colours of the eight meanings; an empty field gives a meaning its plain name back. */
export function LegendDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const project = useQueryOf('project.current', {}).data
  const update = useMutationOf('project.update')
  const [names, setNames] = useState<Names>(project?.settings.legend ?? {})
  const [colours, setColours] = useState(useLegendColours())
  const nameOf = (meaning: Meaning) => names[meaning]?.trim() || t(`annotation.meaning.${meaning}`)
  const save = () => {
    const given = Object.entries(names).flatMap(([meaning, name]) =>
      name.trim() === '' ? [] : [[meaning, name.trim()]]
    )
    const settings = { legend: Object.fromEntries(given), legendColours: colours }
    update.mutate({ settings }, { onSuccess: onClose })
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
          <kbd>{i + 1}</kbd>
          <Field
            label={t(`annotation.meaning.${meaning}`)}
            isLabelHidden
            placeholder={t(`annotation.meaning.${meaning}`)}
            value={names[meaning] ?? ''}
            onChange={(name) => setNames({ ...names, [meaning]: name })}
          />
          <Select
            label={t('annotation.legend.colourOf', { meaning: nameOf(meaning) })}
            isLabelHidden
            options={LegendColour.options.map((colour) => ({
              id: colour,
              label: t(`annotation.legend.colour.${colour}`),
              mark: <i className={`meaning-swatch colour-${colour}`} aria-hidden="true" />
            }))}
            value={colours[meaning]}
            onChange={(colour) => setColours(withColour(colours, meaning, colour))}
          />
        </div>
      ))}
      <Alike colours={colours} nameOf={nameOf} />
      <p className="legend-sets">
        <Button onPress={() => setColours(distinctColours)}>{t('annotation.legend.useDistinct')}</Button>
        <Button variant="quiet" onPress={() => setColours(plainColours)}>
          {t('annotation.legend.usePlain')}
        </Button>
      </p>
    </Dialog>
  )
}

/** Whether people who see fewer colours can tell the meanings apart. */
function Alike({
  colours,
  nameOf
}: {
  readonly colours: LegendColours
  readonly nameOf: (meaning: Meaning) => string
}) {
  const { t } = useTranslation()
  const pairs = alikePairs(colours)
  const Icon = pairs.length === 0 ? Eye : EyeOff
  const named = pairs.map(([one, other]) => t('annotation.legend.pair', { one: nameOf(one), other: nameOf(other) }))
  return (
    <p className="legend-alike" role="status">
      <Icon aria-hidden="true" />
      {pairs.length === 0
        ? t('annotation.legend.apart')
        : t('annotation.legend.alike', { count: pairs.length, pairs: named.join(', ') })}
    </p>
  )
}
