import { useTranslation } from 'react-i18next'
import { useMutationOf } from '../../bridge/queries.ts'
import { notify } from '../../ui/toast.tsx'
import type { FindingActions } from './finding-remedies.tsx'
import type { Reading } from './reading.ts'

type Answers = Pick<FindingActions, 'onDismiss' | 'onRestore' | 'onLink' | 'onUnlink'>

/** Keeps what a person answers with the article. Each answer can be undone, and the toast says so. */
export function useAuditAnswers({ source: { id } }: Reading): Answers {
  const { t } = useTranslation()
  const dismiss = useMutationOf('article.dismissFindings')
  const link = useMutationOf('article.linkCitation')
  const undo = useMutationOf('project.undo')
  const told = (words: string, count = 1) => ({
    onSuccess: () => notify(t(words, { count }), { label: t('reader.undo'), run: () => undo.mutate({}) })
  })
  return {
    onDismiss: (findings, reason, note) =>
      dismiss.mutate(
        { id, findingIds: findings.map((finding) => finding.id), dismissed: true, reason, note },
        told('reader.audit.didDismiss', findings.length)
      ),
    onRestore: (finding) =>
      dismiss.mutate({ id, findingIds: [finding.id], dismissed: false }, told('reader.audit.didRestore')),
    onLink: (start, item, referenceId) =>
      referenceId === null
        ? link.mutate({ id, start, item, to: { kind: 'not-a-citation' } }, told('reader.audit.didNotCitation'))
        : link.mutate({ id, start, item, to: { kind: 'reference', referenceId } }, told('reader.audit.didLink')),
    onUnlink: (start, item) =>
      link.mutate({ id, start, item, to: { kind: 'automatic' } }, told('reader.audit.didUnlink'))
  }
}
