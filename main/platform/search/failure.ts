import { ExpectedFailure } from '#contract/result'

/** Why SQLite could not go on, as a person or the index's keeper can act on it. Both builds say it in the same sentences. */
export function indexFailure(error: unknown, path: string | null): unknown {
  if (error instanceof ExpectedFailure || !(error instanceof Error)) return error
  const found = sentences.find(([sentence]) => sentence.test(error.message))
  if (found === undefined) return error
  const [, code] = found
  switch (code) {
    case 'search-damaged':
      return new ExpectedFailure(code, {}, { cause: error })
    case 'disk-full':
      return new ExpectedFailure(code, { file: path ?? '' }, { cause: error })
    case 'folder-denied':
      return new ExpectedFailure(code, { folder: path ?? '' }, { cause: error })
    case 'not-saved':
      return new ExpectedFailure(code, { file: path ?? '', reason: error.message }, { cause: error })
    default:
      return code satisfies never
  }
}

const sentences = [
  [/disk is full/, 'disk-full'],
  [/not a database|malformed|out of memory/, 'search-damaged'],
  [/readonly database|unable to open|could not open/i, 'folder-denied'],
  [/disk I\/O error|database is locked|locking protocol/, 'not-saved']
] as const
