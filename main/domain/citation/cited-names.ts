/** Reading the names in front of a year: "see also Tran et al.", "City Transport Authority [CTA]", "Rivas y Quiroga". */
export interface CitedNames {
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly start: number // of the names, in the text given
  readonly text: string
}

const PARTICLE = "(?:van|von|de|del|della|di|da|do|dos|das|du|la|le|ten|ter|den|der|des|al|el|bin|ibn|zu|af|d[’']|vom)"
const WORD = "(?:[dlDLO][’'])?[\\p{Lu}][\\p{L}\\p{M}\\p{N}’'.²-]*"
const SMALL =
  '(?:of|for|on|to|in|the|de|del|la|las|los|el|do|da|dos|das|du|des|für|der|die|à|sur|against|contra|sobre|para|from)'
const NAME = `(?:${PARTICLE}\\s+){0,3}(?:${PARTICLE.replace(/\\s\+/g, '')}[-‐]?)?${WORD}(?:(?:\\s+${SMALL}){0,3}\\s+(?:${WORD}|\\d{1,3}(?=[\\s,;(]|$)))*`
const JOIN = '(?:\\s*[,;/]\\s*(?:(?:and|&|y|e|und|et|i)\\s+)?|\\s+(?:and|&|y|e|und|et)\\s+|\\s*&\\s*)'
const ET_AL =
  '(?:,?\\s+(?:(?:and|et|y|e)\\s+(?:al(?:ii)?\\b\\.?|colleagues|others|otros|outros|col\\b\\.?|cols\\b\\.?|colaboradores)|u\\.\\s?a\\.)|,?\\s+et\\.?\\s?al\\b\\.?)'
const TAIL = new RegExp(
  `(${NAME}(?:${JOIN}${NAME})*)(${ET_AL})?(?:[’']s|’)?(?:\\s*[[(]([\\p{Lu}][\\p{L}&.-]{1,11})[\\])])?[\\s,:]*$`,
  'u'
)

/** The longest run of names that ends the text; null where it ends otherwise. */
export function namesAtEnd(text: string): CitedNames | null {
  const near = text.slice(-220)
  const match = TAIL.exec(near)
  if (match === null || match[1] === undefined) return null
  return {
    ...splitCited(match[1]),
    etAl: match[2] !== undefined,
    start: text.length - near.length + match.index,
    text: match[0].replace(/[\s,:]+$/, '')
  }
}

const CONJUNCTION = /\s*[,;/]\s*(?:(?:and|&|y|e|und|et|i)\s+)?|\s+(?:and|&|y|e|und|et)\s+|\s*&\s*/u

export function splitCited(text: string): { names: string[] } {
  const names = text
    .split(CONJUNCTION)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(?:\p{Lu}\.[\s-]?){1,4}$/u.test(name) && !/^(?:Jr|Sr)\.?$/.test(name))
  return {
    names: names.map((name) => name.replace(/^(?:\p{Lu}\.[\s-]?){1,4}(?=\p{Lu}\p{Ll})/u, '').replace(/[’']s?$/, ''))
  }
}

/** Words that begin a sentence or announce a citation, and are no part of a name. */
export const LEADING = new Set(
  'see also but cf compare as cited in by per e.g i.e for example according to from with and or the a an while when although however where after before since until this these those both here there their his her its our my we they it he she in on at of thus hence moreover furthermore similarly like unlike following recently earlier later more first second third finally indeed yet still because if so such many most some several studies study work works research authors author researchers who which that how why what véase vease ver cfr según segun como citado citada en por para además ademas sin embargo aunque cuando donde así asi según conforme veja segundo conforme de acordo com também tambem voir selon d’après siehe vgl nach laut auch so bei wie se sobre tal el los las la lo un una os as o entre desde hasta ya para já ja após apud'.split(
    ' '
  )
)

const NOT_NAMES =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januar|februar|märz|mai|juni|juli|oktober|dezember|spring|summer|autumn|fall|winter|fig(?:ure|s|ura)?s?|tab(?:le|la|ela)?s?|section|chapter|appendix|equation|eq|box|step|phase|version|volume|vol|no|n|p|pp|page|pages|art|article|law|act|decree|resolution|ley|lei|decreto|since|until|circa|ca|c|founded|born|established|est|updated|published|cuadro|gráfico|grafico|cap|capítulo|sección|abb|kapitel|abschnitt|seite|q[1-4]|h[12]|fy|ce|bc|ad|covid|world war|early|late|mid|in|of|de|en|em)\b\.?/iu

/** Whether words in front of a year can be an author's at all. */
export function isNameLike(names: readonly string[]): boolean {
  const first = names[0]
  return first !== undefined && !NOT_NAMES.test(first) && /^\p{L}/u.test(first) && first.length > 1
}

/** Cuts one word off the front of names; null when none is left. */
export function withoutFirstWord(cited: CitedNames): CitedNames | null {
  const match = /^\S+\s+/.exec(cited.text)
  if (match === null) return null
  const text = cited.text.slice(match[0].length)
  const again = namesAtEnd(text)
  return again === null ? null : { ...again, start: cited.start + match[0].length + again.start }
}
