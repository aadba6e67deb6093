import './checklist.css'
import { Circle, CircleCheck, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { PUT_AWAY, type Step, steps } from './steps.ts'

/** Leads through the whole job once. Each step is a way to the place where it is done; it ticks itself. */
export function Checklist({
  kept,
  onStep,
  onPutAway
}: {
  readonly kept: readonly string[]
  readonly onStep: (step: Step) => void
  readonly onPutAway: () => void
}) {
  const { t } = useTranslation()
  if (kept.includes(PUT_AWAY)) return null
  const done = steps.filter((step) => kept.includes(step)).length
  const next = steps.find((step) => !kept.includes(step))
  return (
    <section className="checklist" aria-label={t('project.checklist.title')}>
      <header>
        <h2>{t('project.checklist.title')}</h2>
        <span className="quiet">{t('project.checklist.progress', { done, total: steps.length })}</span>
        <IconButton label={t('project.checklist.putAway')} icon={X} onPress={onPutAway} />
      </header>
      {done === steps.length ? <p>{t('project.checklist.finished')}</p> : null}
      <ol>
        {steps.map((step) => (
          <StepRow key={step} step={step} isDone={kept.includes(step)} isNext={step === next} onStep={onStep} />
        ))}
      </ol>
    </section>
  )
}

function StepRow({
  step,
  isDone,
  isNext,
  onStep
}: {
  readonly step: Step
  readonly isDone: boolean
  readonly isNext: boolean
  readonly onStep: (step: Step) => void
}) {
  const { t } = useTranslation()
  const Icon = isDone ? CircleCheck : Circle
  return (
    <li className={isDone ? 'checklist-done' : ''} aria-current={isNext ? 'step' : undefined}>
      <Button className="checklist-step" onPress={() => onStep(step)}>
        <Icon aria-hidden="true" />
        <span>{t(`project.checklist.${step}`)}</span>
        {isDone ? <span className="visually-hidden">{t('project.checklist.done')}</span> : null}
      </Button>
      {isNext ? <p className="checklist-hint">{t(`project.checklist.${step}Hint`)}</p> : null}
    </li>
  )
}
