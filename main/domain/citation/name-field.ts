const ET_AL =
  /[\s,;]*(?:\b(?:et|and|e|y)\s+(?:al(?:ii)?\b\.?|others|otros|outros|coll?\b\.?)|\bu\.\s?a\.|\bet\.?\s?al\b\s?\.?|…|\.\.\.)[\s.,;]*$/iu
const ROLE_WORDS =
  'eds?|editors?|hrsgg?|hg|hrg|orgs?|coords?|comps?|dirs?|cur|trans|ed\\. lit|compilers?|organizador(?:es)?|coordinador(?:es)?|editores'
/** "(eds.)", "Hrsg." and the like after the last name; without bracket or stop only where the word can be no name ("HG" are initials). */
const ROLE = new RegExp(
  `[\\s,;]*(?:[([]\\s*(?:${ROLE_WORDS})\\.?\\s*[)\\]]?|\\b(?:eds?|hrsg|orgs?|coords?|comps?)\\.|\\b(?:editors?|compilers?|organizador(?:es)?|coordinador(?:es)?|editores))[\\s.,;:]*$`,
  'iu'
)
/** "Dr. Maarten van Leeuwen": no part of a name. */
const ACADEMIC = /(?<![\p{L}.])(?:(?:Prof|Dr|Dra|Lic|Mag)\.\s+)+(?=\p{Lu}\p{Ll})/gu
/** "Coppola, Lena, director": what somebody did for a film or an invention. */
const PART = /,\s(?:inventors?|director(?:a|es)?|producers?|hosts?|narrators?|composers?|réalisat(?:eur|rice)|regie)$/iu

/** An author or editor field without what is no name: others left out, roles, handles, stops. */
export function cleanNames(field: string): string {
  let text = field
    .replace(/\s?[[(]@[^\])]*[\])]?/g, '')
    .replace(ACADEMIC, '')
    .replace(/\s?\((?:host|executive producer|producer|director|writer|narrator|speaker|author)s?\)?\.?/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:()[\]“”"–—-]+/, '')
    .trim()
  for (let before = ''; before !== text; ) {
    before = text
    text = text
      .replace(ET_AL, '')
      .replace(ROLE, '')
      .replace(PART, '')
      .replace(/[\s,;:&]+$/, '')
      .replace(/\s(?:and|und|et|y|e|in|en)$/u, '')
  }
  return text.replace(/(?<![.\s]\p{Lu}|^\p{Lu}|\bJr|\bSr|-\p{Lu}|\s\p{Lu}\p{Ll})\.$/u, '')
}
