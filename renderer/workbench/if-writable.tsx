import './dialog-form.css'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { StateMark } from '../ui/state-mark.tsx'
import { useReadOnlyReason } from './read-only.ts'

/** What adds to the project; in one that can only be read, why not. */
export function IfWritable({ children }: { readonly children: ReactNode }) {
  const reason = useReadOnlyReason()
  if (reason === null) return children
  return (
    <p className="read-only-reason">
      <StateMark tone="warn" icon={Lock}>
        {reason}
      </StateMark>
    </p>
  )
}
