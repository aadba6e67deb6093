import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { type CitationPart, partState } from './citation-parts.ts'
import { LinkMenu } from './link-menu.tsx'
import type { Reading } from './reading.ts'
import { useAuditAnswers } from './use-audit-answers.ts'

/** What a person can say of a citation where it stands: which reference it means, that it is none, or that the program may decide again. */
export function PopoverAnswers({ part, reading }: { readonly part: CitationPart; readonly reading: Reading }) {
  const { t } = useTranslation()
  const { onLink, onUnlink } = useAuditAnswers(reading)
  const { citation, items } = part
  const { start } = citation
  const numbers = items.map((item) => citation.items.indexOf(item))
  const byHand = items.find((item) => item.byHand)
  if (reading.references.length === 0) return null
  return (
    <div className="popover-answers">
      {numbers.map((item) => (
        <LinkMenu
          key={item}
          reading={reading}
          citation={citation}
          item={item}
          isNamed={numbers.length > 1}
          isLinked={partState(part) === 'resolved'}
          onLink={(referenceId) => onLink(start, item, referenceId)}
        />
      ))}
      {partState(part) === 'resolved' ? null : (
        <Button variant="quiet" onPress={() => onLink(start, 0, null)}>
          {t('reader.audit.notCitation')}
        </Button>
      )}
      {byHand === undefined ? null : (
        <Button variant="quiet" onPress={() => onUnlink(start, citation.items.indexOf(byHand))}>
          {t('reader.audit.undoLink')}
        </Button>
      )}
    </div>
  )
}
