import type { PersonName } from '#contract/article'

const particles = new Set(
  'van von der den de del della di da das do dos du des la las los le el al bin ibn ter ten zu zur af av dalla y e'.split(
    ' '
  )
)
const honorifics =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|lord|lady|rev|gen|col|lt|capt|maj|sgt|adm|amb|hon|sen|rep|dra|sr|sra|srta|don|doña|lic|ing|mtro|mtra|herr|frau|mme)\.?\s+)+/iu
const postnominals =
  /[,\s]+(?:ph\.?\s?d\.?|m\.?d\.?|j\.?d\.?|m\.?a\.?|m\.?sc\.?|b\.?a\.?|mba|mph|rn|esq\.?|dphil|obe|cbe|phd)(?=$|[,\s])/giu
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** Words that stand in headings and menus but hardly in a person's name: a guard for lines without "By". */
const commonWords = new Set(
  (
    'abstract analysis background summary introduction overview context opinion editorial conclusion conclusions discussion methods results ' +
    'findings recommendations references sources notes acknowledgements appendix news world business politics sports sport local culture health ' +
    'science technology travel home menu about contact search latest top stories story video videos photos podcast podcasts events subscribe ' +
    'public private key main point points next steps policy brief report study article essay review press release open access executive what why ' +
    'how when where who the a an in on of for with our your their this that and or but not no new more most best first last civil society groups ' +
    'war peace risks human rights law climate energy economy market markets trade security defence defense foreign affairs introducción resumen ' +
    'antecedentes conclusiones conclusión discusión métodos resultados análisis opinión sociedad política economía cultura deportes mundo noticias ' +
    'inicio portada internacional nacional introdução resumo conclusão einleitung zusammenfassung fazit hintergrund introduction conclusion ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
  ).split(' ')
)

const givenNames = new Set(
  (
    'james john robert michael william david richard joseph thomas charles daniel matthew anthony mark paul steven andrew kenneth george joshua kevin ' +
    'brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory ' +
    'frank alexander patrick raymond jack dennis jerry tyler aaron jose adam nathan henry peter kyle ian simon martin philip colin graham neil ' +
    'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle ' +
    'carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley anna emma samantha nicole helen ' +
    'katherine christine rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn ' +
    'judith andrea hannah megan cheryl jacqueline martha fiona alice claire kate jane lucy grace dana tolu karin petra ' +
    'josé juan luis carlos jorge pedro manuel francisco antonio miguel ángel javier rafael fernando ricardo eduardo alejandro roberto mario sergio ' +
    'raúl óscar arturo enrique pablo diego andrés gabriel hugo iván adán adrián alberto alfonso alfredo armando césar cristian cristóbal daniel ' +
    'ernesto esteban federico felipe gerardo gonzalo guillermo gustavo héctor ignacio jaime jesús joaquín julián julio leonardo lorenzo marcos ' +
    'mariano martín mauricio maximiliano nicolás octavio ramiro rodrigo rogelio rubén salvador santiago sebastián tomás vicente víctor maría ana ' +
    'carmen josefa isabel dolores pilar teresa rosa cristina marta lucía inés elena paula silvia beatriz patricia mónica raquel rocío claudia ' +
    'gabriela alejandra verónica adriana daniela valentina camila sofía natalia carolina mariana fernanda ximena guadalupe leticia luz paz irene ' +
    'joão antónio paulo rui tiago bruno marcelo fábio vinícius luiz mateus beatriz juliana mariana aline renata ' +
    'hans klaus jürgen wolfgang karl heinz dieter uwe stefan andreas thomas matthias sabine ulrike monika katrin heike anke jan lars sven ' +
    'jean pierre michel andré philippe alain jacques bernard françois luc nathalie isabelle sylvie catherine élodie camille chloé ' +
    'giovanni giuseppe marco luca francesco paolo chiara giulia ahmed mohammed mohamed muhammad ali omar fatima aisha yusuf ibrahim hassan ' +
    'wei li ming yuki hiroshi kenji priya raj amit anjali ravi olga ivan dmitri sergei natasha vladimir oleksandr andriy'
  ).split(' ')
)

/** True of words that form one person's name: two to six capitalised words, particles and initials, no common words. */
export function looksLikePerson(name: string, fewestWords = 2): boolean {
  const words = cleanName(name).split(/\s+/)
  if (words.length < fewestWords || words.length > 6) return false
  const proper = words.filter((word) => !particles.has(word.toLowerCase()))
  if (proper.length < fewestWords) return false
  return proper.every(isNameWord) && !proper.some((word) => commonWords.has(word.toLowerCase()))
}

function isNameWord(word: string): boolean {
  if (suffix.test(word)) return true
  return /^(?:\p{Lu}\.?){1,3}$/u.test(word) || /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word)
}

/** True where a name begins with an initial or a well-known given name: stronger than its shape alone. */
export function hasKnownGivenName(name: string): boolean {
  const first = cleanName(name).split(/\s+/)[0] ?? ''
  return /^\p{Lu}\.$/u.test(first) || givenNames.has(first.toLowerCase())
}

/** A name without honorifics, degrees, footnote marks and brackets. */
export function cleanName(name: string): string {
  return name
    .replace(/\([^)]*\)/g, ' ')
    .replace(postnominals, '')
    .replace(/[\d*∗†‡§¶¹²³⁰⁴-⁹]+(?=$|[\s,])/gu, '')
    .replace(honorifics, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;–—-]+|[\s,;–—-]+$/g, '')
}

/** A person's name in parts. Particles go with the family name; a Spanish name of three words has two surnames unless its second is a given name. */
export function splitPersonName(name: string, language: string | null): PersonName {
  const words = nameCase(cleanName(name)).split(' ')
  if (words.length === 1) return { family: words[0] ?? name }
  const last = words.length - (suffix.test(words.at(-1) ?? '') && words.length > 2 ? 2 : 1)
  const start = familyStart(words, last, language)
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }
}

function familyStart(words: readonly string[], last: number, language: string | null): number {
  let start = last
  const second = words[last - 1] ?? ''
  if (language === 'es' && last >= 2 && isSurname(second)) start = last - 1
  while (start > 1 && isParticle(words[start - 1] ?? '')) start--
  return start
}

function isSurname(word: string): boolean {
  return !isParticle(word) && word.length > 2 && !word.endsWith('.') && !givenNames.has(word.toLowerCase())
}

function isParticle(word: string): boolean {
  return (
    particles.has(word.toLowerCase()) && (word === word.toLowerCase() || /^(?:De|Del|Van|Von|La|Di|Da)$/.test(word))
  )
}

/** JOHN SMITH as John Smith; other names as they are. */
function nameCase(name: string): string {
  if (name !== name.toUpperCase() || name.length < 5) return name
  return name.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}
