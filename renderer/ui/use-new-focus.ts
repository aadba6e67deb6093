import { useEffect, useRef } from 'react'
import type { ReadingFocus } from './reading-focus.ts'

/** Answers each wish once: of two texts, the one that is turned to again brings its last wish along. */
export function useNewFocus(focus: ReadingFocus | null, answer: (focus: ReadingFocus) => void): void {
  const answered = useRef(new WeakSet<ReadingFocus>())
  const answerRef = useRef(answer)
  answerRef.current = answer
  useEffect(() => {
    if (focus === null || answered.current.has(focus)) return
    answered.current.add(focus)
    answerRef.current(focus)
  }, [focus])
}
