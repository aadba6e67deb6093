import { type Stats, statSync } from 'node:fs'
import { errorCode } from './disk.ts'

const atOnce = 200 // some two milliseconds on a local disk

/**
 * Looks at files without reading them, thousands of them at an opening. Asking the system directly costs a twentieth of
 * a trip through Node's threads; after so many of them everything else has its turn.
 */
export function createStamps(): (path: string) => Promise<string | null> {
  const waiting: { readonly path: string; readonly settle: (work: () => string | null) => void }[] = []
  const drain = () => {
    for (const { path, settle } of waiting.splice(0, atOnce)) settle(() => stampOf(path))
    if (waiting.length > 0) setImmediate(drain)
  }
  return (path) =>
    new Promise((resolve, reject) => {
      const settle = (work: () => string | null) => {
        try {
          resolve(work())
        } catch (error) {
          reject(error)
        }
      }
      if (waiting.push({ path, settle }) === 1) setImmediate(drain)
    })
}

function stampOf(path: string): string | null {
  try {
    return asStamp(statSync(path))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

// The system changes the time of change and the number whatever a program does to the other times.
function asStamp({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return [size, mtimeMs, ctimeMs, ino].join(' ')
}
