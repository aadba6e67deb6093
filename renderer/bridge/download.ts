import type { Download } from '#contract/methods'

/** Hands a file to the person, as the web platform does it. */
export function saveDownload({ name, mediaType, base64 }: Download): void {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }))
  downloadFrom(url, name)
  setTimeout(() => URL.revokeObjectURL(url), 60_000) // the browser may still be reading it
}

/** Has the browser fetch a file as it does any download. */
export function downloadFrom(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

export async function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,?/, '')) // 'data:' alone for an empty file
    reader.readAsDataURL(file)
  })
}
