import { useEffect, useState } from 'react'
import { useQueryOf } from '../../bridge/queries.ts'
import { type OpenPdf, openPdf } from './pdf-document.ts'

/** An article's PDF, opened; closed again when it is no longer shown. */
export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'locked'; readonly isWrong: boolean; readonly unlock: (password: string) => void }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly kind: 'open'; readonly pdf: OpenPdf }

const opening: PdfState = { kind: 'opening' }

export function usePdf(articleId: string, version: string): PdfState {
  const original = useQueryOf('article.original', { id: articleId, version })
  const [password, setPassword] = useState<string | null>(null)
  const [state, setState] = useState<PdfState>(opening)
  const [tries, setTries] = useState(0)
  const { data, error, refetch } = original

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` opens the same bytes again
  useEffect(() => {
    if (data === undefined) return
    let isGone = false
    setState(opening)
    const opened = openPdf(data.base64, password)
    opened.then(
      (pdf) => !isGone && setState({ kind: 'open', pdf }),
      (reason: unknown) => !isGone && setState(failed(reason, password, setPassword, () => setTries((n) => n + 1)))
    )
    return () => {
      isGone = true
      void opened.then(({ document }) => document.loadingTask.destroy()).catch(() => {})
    }
  }, [data, password, tries])

  return error === null ? state : { kind: 'failed', error, retry: () => void refetch() }
}

function failed(
  reason: unknown,
  password: string | null,
  unlock: (password: string) => void,
  retry: () => void
): PdfState {
  if (reason instanceof Error && reason.name === 'PasswordException') {
    return { kind: 'locked', isWrong: password !== null, unlock }
  }
  return { kind: 'failed', error: reason instanceof Error ? reason : new Error(String(reason)), retry }
}
