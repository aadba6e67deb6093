import { fileURLToPath } from 'node:url'

/** The folder of labelled data beside the project. */
export const shared = process.env.SOURCEBOOK_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url))

/** One id in five is never trained on. */
export function heldOut(id) {
  let value = 0x811c9dc5
  for (const character of id) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0
  return (value >>> 8) % 5 === 0
}
