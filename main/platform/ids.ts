import { randomBytes } from 'node:crypto'
import type { Clock, Ids } from '../ports.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const randomDigits = 16

/** ULIDs (github.com/ulid/spec), monotonic within a millisecond, so that ids made in a row sort in that order. */
export function createIds(clock: Clock): Ids {
  let last = 0
  let tail: number[] = []
  return {
    next() {
      const now = Math.max(clock.now().getTime(), last)
      tail = now === last && tail.length > 0 ? increment(tail) : randomTail()
      last = now
      return timeDigits(now) + tail.map(digit).join('')
    }
  }
}

function timeDigits(milliseconds: number): string {
  let rest = milliseconds
  let digits = ''
  for (let place = 0; place < 10; place++) {
    digits = digit(rest % 32) + digits
    rest = Math.floor(rest / 32)
  }
  return digits
}

function randomTail(): number[] {
  const tail = [...randomBytes(randomDigits)].map((byte) => byte % 32)
  tail[0] = (tail[0] ?? 0) % 16 // head room, so that counting up never runs over
  return tail
}

function increment(tail: readonly number[]): number[] {
  const next = [...tail]
  for (let place = next.length - 1; place >= 0; place--) {
    const value = next[place] ?? 0
    next[place] = (value + 1) % 32
    if (value < 31) break
  }
  return next
}

function digit(value: number): string {
  return alphabet.charAt(value)
}
