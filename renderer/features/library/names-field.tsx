import { Building2, Plus, User, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CslName } from '#contract/reference'
import { useIsReadOnly } from '../../bridge/access.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { CommitField } from './commit-field.tsx'
import { ConfidenceMark } from './confidence-mark.tsx'

/** People in two parts, institutions whole. */
export function NamesField({
  label,
  names,
  confidence,
  onChange
}: {
  readonly label: string
  readonly names: readonly CslName[]
  readonly confidence: number | undefined
  readonly onChange: (names: readonly CslName[]) => void
}) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const replace = (index: number, name: CslName | null) =>
    onChange(names.flatMap((old, at) => (at !== index ? [old] : name === null ? [] : [name])))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in a row with the mark beside it
    <div className="record-names" role="group" aria-label={label}>
      <div className="record-names-head">
        <span className="field-label">{label}</span>
        <ConfidenceMark confidence={confidence} />
        <IconButton
          label={t('library.addName', { field: label })}
          icon={Plus}
          isDisabled={isReadOnly}
          onPress={() => onChange([...names, { family: '', given: '' }])}
        />
      </div>
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name has no other identity than its place
        <NameRow key={index} name={name} onChange={(changed) => replace(index, changed)} />
      ))}
    </div>
  )
}

function NameRow({ name, onChange }: { readonly name: CslName; readonly onChange: (name: CslName | null) => void }) {
  const { t } = useTranslation()
  const isReadOnly = useIsReadOnly()
  const isWhole = name.literal !== undefined
  const turn = () =>
    onChange(
      isWhole
        ? { family: name.literal ?? '' }
        : { literal: [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ') }
    )
  const part = (key: 'family' | 'given' | 'literal') => (
    <CommitField
      label={t(`library.fields.${key}`)}
      isLabelHidden
      value={name[key] ?? ''}
      confidence={undefined}
      onCommit={(text) => onChange({ ...name, [key]: text.trim() })}
    />
  )
  return (
    <div className="record-name">
      {isWhole ? (
        part('literal')
      ) : (
        <>
          {part('family')}
          {part('given')}
        </>
      )}
      <IconButton
        label={t(isWhole ? 'library.makePerson' : 'library.makeInstitution')}
        icon={isWhole ? Building2 : User}
        isDisabled={isReadOnly}
        onPress={turn}
      />
      <IconButton label={t('library.removeName')} icon={X} isDisabled={isReadOnly} onPress={() => onChange(null)} />
    </div>
  )
}
