import './field.css'
import './segments.css'
import { Label, Radio, RadioGroup } from 'react-aria-components'

/** One of a few, all in sight: the arrows choose. */
export function Segments<Id extends string>({
  label,
  options,
  value,
  onChange
}: {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string; readonly name?: string }[] // `name` is read out where the label is short
  readonly value: Id
  readonly onChange: (id: Id) => void
}) {
  const choose = (wanted: string) => {
    const option = options.find(({ id }) => id === wanted)
    if (option !== undefined) onChange(option.id)
  }
  return (
    <RadioGroup className="segments" orientation="horizontal" value={value} onChange={choose}>
      <Label className="field-label">{label}</Label>
      <div className="segments-row">
        {options.map(({ id, label: words, name }) => (
          <Radio key={id} value={id} className="segment" aria-label={name ?? words}>
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
