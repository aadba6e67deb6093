import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation, Reply } from '#contract/annotation'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { dayText } from '../../ui/day-text.ts'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'

/** The answers to an annotation, and on the chosen card a field for one more. */
export function ThreadView({ annotation, canReply }: { readonly annotation: Annotation; readonly canReply: boolean }) {
  const { t } = useTranslation()
  const { articleId } = annotation.target
  const change = useMutationOf('annotation.changeReply')
  return (
    <>
      {annotation.replies.length === 0 ? null : (
        <ul className="annotation-thread" aria-label={t('annotation.thread.label')}>
          {annotation.replies.map((reply) => (
            <ReplyView
              key={reply.id}
              reply={reply}
              onRemove={() => change.mutate({ articleId, id: annotation.id, replyId: reply.id, text: null })}
            />
          ))}
        </ul>
      )}
      {canReply ? <ReplyField articleId={articleId} id={annotation.id} /> : null}
    </>
  )
}

function ReplyView({ reply, onRemove }: { readonly reply: Reply; readonly onRemove: () => void }) {
  const { t, i18n } = useTranslation()
  const day = new Date(reply.created)
  return (
    <li>
      <span className="quiet">
        {reply.creator}
        {Number.isNaN(day.getTime()) ? null : `, ${dayText(day.toISOString(), i18n.language)}`}
      </span>
      <p>{reply.text}</p>
      <IconButton label={t('annotation.thread.remove')} icon={Trash2} onPress={onRemove} />
    </li>
  )
}

function ReplyField({ articleId, id }: { readonly articleId: string; readonly id: string }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const reply = useMutationOf('annotation.reply')
  const send = () => {
    const words = text.trim()
    if (words !== '') reply.mutate({ articleId, id, text: words }, { onSuccess: () => setText('') })
  }
  return (
    <div className="annotation-reply">
      <Field
        label={t('annotation.thread.reply')}
        isLabelHidden
        placeholder={t('annotation.thread.reply')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send()
          else event.continuePropagation()
        }}
      />
      <Button onPress={send} isDisabled={text.trim() === '' || reply.isPending}>
        {t('annotation.thread.send')}
      </Button>
    </div>
  )
}
