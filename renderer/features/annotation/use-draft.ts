import { useEffect, useRef, useState } from 'react'
import type { Annotation } from '#contract/annotation'
import { parseTags, tagsText } from './tags.ts'
import type { AnnotationChange } from './use-annotation-changes.ts'

/** What is being typed to an annotation. Whatever takes its fields away keeps it, except `discard`. */
export function useDraft(annotation: Annotation, onSave: (change: AnnotationChange) => void, onClose: () => void) {
  const [comment, setComment] = useState(annotation.comment)
  const [tags, setTags] = useState(tagsText(annotation.tags))
  const isDone = useRef(false)
  const keep = () => {
    const change = changeOf(annotation, comment, tags)
    if (change !== null && !isDone.current) onSave(change)
  }
  const close = () => {
    isDone.current = true
    onClose()
  }
  const keepRef = useRef(keep)
  keepRef.current = keep
  useEffect(() => () => keepRef.current(), []) // another tab was opened, or the card was scrolled away
  return {
    comment,
    setComment,
    tags,
    setTags,
    discard: close,
    save: () => {
      keep()
      close()
    }
  }
}

function changeOf(annotation: Annotation, typedComment: string, typedTags: string): AnnotationChange | null {
  const tags = parseTags(typedTags)
  const comment = typedComment.trim()
  const hasNewComment = comment !== annotation.comment
  const hasNewTags = tagsText(tags) !== tagsText(annotation.tags)
  if (!hasNewComment && !hasNewTags) return null
  return { ...(hasNewComment ? { comment } : {}), ...(hasNewTags ? { tags } : {}) }
}
