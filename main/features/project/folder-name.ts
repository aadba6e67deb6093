const longest = 200 // bytes; a name may have 255, and a number may be put behind it
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i

/**
 * A folder name that every system takes, made from a title as a person typed it: composed (NFC), without the characters
 * that Windows forbids, control and direction marks, trailing dots and spaces, and names of devices.
 */
export function folderNameFor(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/g, ' ')
  const name = cut(plain.trim()).replace(/^[. ]+|[. ]+$/g, '') || 'Project'
  return reserved.test(name) ? `Project ${name}` : name
}

function cut(text: string): string {
  let name = ''
  for (const character of text) {
    if (new TextEncoder().encode(name + character).length > longest) break
    name += character
  }
  return name
}
