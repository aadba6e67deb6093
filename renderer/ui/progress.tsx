import './progress.css'
import { ProgressBar } from 'react-aria-components'

/** How far work is: `value` of `total`, or running without an end in sight where `total` is null. */
export function Progress({
  label,
  value,
  total
}: {
  readonly label: string
  readonly value: number
  readonly total: number | null
}) {
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      value={value}
      maxValue={Math.max(total ?? 1, 1)}
      isIndeterminate={total === null}
    >
      {({ percentage, isIndeterminate }) => (
        <i className={isIndeterminate ? 'progress-running' : ''} style={{ width: `${percentage ?? 33}%` }} />
      )}
    </ProgressBar>
  )
}
