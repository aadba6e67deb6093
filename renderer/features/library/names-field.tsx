import { Building2, Plus, User, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CslName } from '#contract/reference'
import { Button } from '../../ui/button.tsx'
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
  const replace = (index: number, name: CslName | null) =>
    onChange(names.flatMap((old, at) => (at !== index ? [old] : name === null ? [] : [name])))
  return (
    <fieldset className="record-names">
      <legend className="field-label">{label}</legend>
      <ConfidenceMark confidence={confidence} />
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name has no other identity than its place
        <NameRow key={index} name={name} onChange={(changed) => replace(index, changed)} />
      ))}
      <div>
        <Button variant="quiet" icon={Plus} onPress={() => onChange([...names, { family: '', given: '' }])}>
          {t('library.addName')}
        </Button>
      </div>
    </fieldset>
  )
}

function NameRow({ name, onChange }: { readonly name: CslName; readonly onChange: (name: CslName | null) => void }) {
  const { t } = useTranslation()
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
        onPress={turn}
      />
      <IconButton label={t('library.removeName')} icon={X} onPress={() => onChange(null)} />
    </div>
  )
}
