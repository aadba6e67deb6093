import { useEffect, useState } from 'react'

const PAUSE = 120 // ms: less than between two keys of a quick typist would ask for every letter

/** A value once it has stood still for a moment; an empty one at once. */
export function usePause(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (value.trim() === '') {
      setSettled(value)
      return
    }
    const timer = setTimeout(() => setSettled(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return value.trim() === '' ? value : settled
}
