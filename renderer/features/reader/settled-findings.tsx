import { Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CitationLink } from '#contract/audit'
import { Button } from '../../ui/button.tsx'
import { dayText } from '../../ui/day-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { FindingActions } from './finding-remedies.tsx'
import { focusOf } from './finding-row.tsx'
import { FindingWords } from './finding-words.tsx'
import { type Reading, referenceById } from './reading.ts'
import { referenceTitle } from './reference-line.ts'

interface Props {
  readonly reading: Reading
  readonly actions: FindingActions
}

/** What a person has answered: links by hand and findings put away, each with who said so, and a way back. */
export function SettledFindings({ reading, actions }: Props) {
  const { t } = useTranslation()
  const { links, dismissed } = reading
  return (
    <>
      <Folded label={t('reader.audit.byHand', { count: links.length })} count={links.length}>
        {links.map((link) => (
          <LinkRow key={`${link.start}.${link.item}`} link={link} reading={reading} actions={actions} />
        ))}
      </Folded>
      <Folded label={t('reader.audit.dismissed', { count: dismissed.length })} count={dismissed.length}>
        {dismissed.map(({ finding, dismissal }) => (
          <li key={finding.id} className="finding finding-settled">
            <button type="button" className="finding-go" onClick={() => actions.onFocus(focusOf(finding))}>
              <FindingWords finding={finding} reading={reading} />
              <span className="finding-detail">
                {t(`findings.reason.${dismissal.reason}`)}
                {dismissal.note === '' ? null : `: ${dismissal.note}`}
                <Signed by={dismissal.by} at={dismissal.at} />
              </span>
            </button>
            <IconButton label={t('reader.audit.restore')} icon={Undo2} onPress={() => actions.onRestore(finding)} />
          </li>
        ))}
      </Folded>
    </>
  )
}

function LinkRow({ link, reading, actions }: Props & { readonly link: CitationLink }) {
  const { t } = useTranslation()
  const citation = reading.citations.find(({ start }) => start === link.start)
  const meant = link.to.kind === 'reference' ? referenceById(reading, link.to.referenceId) : undefined
  const words =
    link.to.kind === 'reference'
      ? t('reader.audit.linkedTo', {
          reference: meant === undefined ? link.to.raw : referenceTitle(meant.csl, meant.raw)
        })
      : t('reader.audit.isNoCitation')
  const go = () => {
    if (citation !== undefined) actions.onFocus({ kind: 'citation', id: citation.id, from: 'panel' })
  }
  return (
    <li className="finding finding-settled">
      <button type="button" className="finding-go" onClick={go}>
        <strong>{citation?.items[link.item]?.text ?? link.text}</strong>
        <span className="finding-detail">
          {words}
          <Signed by={link.by} at={link.at} />
        </span>
      </button>
      <IconButton
        label={t('reader.audit.undoLink')}
        icon={Undo2}
        onPress={() => actions.onUnlink(link.start, link.item)}
      />
    </li>
  )
}

/** Unsigned is what an earlier program put away. */
function Signed({ by, at }: { readonly by: string; readonly at: string }) {
  const { t, i18n } = useTranslation()
  if (at === '') return null
  return <> · {t('reader.audit.signed', { by, day: dayText(at, i18n.language) })}</>
}

function Folded({
  label,
  count,
  children
}: {
  readonly label: string
  readonly count: number
  readonly children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  if (count === 0) return null
  return (
    <section className="finding-group">
      <Button variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {label}
      </Button>
      {isOpen ? <ul>{children}</ul> : null}
    </section>
  )
}
