import { type HeaderLines, headerValue } from './headers.ts'
import type { PageGlimpse } from './page-text.ts'

/** What the last answer of a capture is. Only a `copy` counts as captured. */
export type AnswerVerdict =
  | { readonly kind: 'copy' }
  | { readonly kind: 'http-error'; readonly status: number }
  | { readonly kind: 'not-found-page' } // a soft 404: says 200, means 404
  | { readonly kind: 'empty' } // nothing at all, or a page that only its scripts would fill
  | { readonly kind: 'blocked' } // a robot check, a wall, a refusal of service

export interface Answer {
  readonly askedPath: string // path of the URL as asked for
  readonly finalPath: string // path of the URL that answered
  readonly status: number
  readonly headers: HeaderLines
  readonly bytes: number // of the payload
  readonly glimpse: PageGlimpse | null // null where it is no HTML page
}

/**
 * Judges an answer by its status, headers and words, in English and Spanish. Words are only believed in a title or on a page that
 * is too short to be a source: an article may well be about captchas.
 */
export function judgeAnswer(answer: Answer): AnswerVerdict {
  if (isBlocked(answer)) return { kind: 'blocked' }
  if (answer.status >= 400 || answer.status < 200) return { kind: 'http-error', status: answer.status }
  if (answer.status === 204 || answer.status === 205) return { kind: 'http-error', status: answer.status }
  if (isNotFoundPage(answer)) return { kind: 'not-found-page' }
  return isEmpty(answer) ? { kind: 'empty' } : { kind: 'copy' }
}

const SHORT_PAGE = 1_500 // characters of visible text
const TINY_PAGE = 300

function isBlocked({ status, headers, glimpse }: Answer): boolean {
  if (headerValue(headers, 'cf-mitigated') !== null) return true
  if (glimpse === null) return false
  if (BLOCK_TITLE.test(glimpse.title) && glimpse.text.length < SHORT_PAGE) return true
  const refuses =
    status === 401 || status === 402 || status === 403 || status === 429 || status === 451 || status === 503
  return (refuses || glimpse.text.length < SHORT_PAGE) && BLOCK_WORDS.test(glimpse.text)
}

function isNotFoundPage({ askedPath, finalPath, glimpse }: Answer): boolean {
  // A page deep inside a site that now answers with the site's front page is gone.
  if (finalPath === '/' && askedPath.split('/').filter(Boolean).length >= 2) return true
  if (glimpse === null) return false
  if (NOT_FOUND_TITLE.test(glimpse.title) && glimpse.text.length < SHORT_PAGE * 2) return true
  return glimpse.text.length < TINY_PAGE && NOT_FOUND_WORDS.test(glimpse.text)
}

function isEmpty({ bytes, glimpse }: Answer): boolean {
  return bytes === 0 || (glimpse !== null && glimpse.text === '' && !glimpse.hasPictures)
}

const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.join('|'), 'i')

const BLOCK_TITLE = any(
  '^just a moment',
  '^attention required',
  '^access (?:to this page has been )?denied',
  '^access blocked',
  '^are you (?:a )?(?:human|robot)',
  '^robot check',
  '^security check',
  '^human verification',
  '^pardon our interruption',
  '^403 forbidden',
  '^request (?:blocked|rejected)',
  '^un momento',
  '^acceso (?:denegado|bloqueado|restringido)',
  '^verificaci[oó]n de seguridad',
  '^comprobaci[oó]n de seguridad',
  '^¿?eres (?:humano|un robot)'
)

const BLOCK_WORDS = any(
  'verify (?:that )?you are (?:a )?human',
  'confirm (?:that )?you are (?:not a (?:robot|bot)|human)',
  'checking (?:if the site connection is secure|your browser)',
  'enable javascript and cookies to continue',
  'complete the (?:captcha|security check)',
  'unusual (?:traffic|activity) from your',
  'detected unusual (?:traffic|activity)',
  'automated (?:access|requests) (?:to|from)',
  'your (?:access|request) (?:to this (?:page|site|service) )?has been (?:blocked|denied)',
  'you have been blocked',
  'you don.t have permission to access',
  'access to this (?:page|site|resource) (?:is|has been) (?:denied|blocked)',
  'subscribe to (?:continue|keep) reading',
  'verif(?:ique|ica|icar) que (?:es|eres|usted es) (?:un ser )?human[oa]',
  'demuestr[ae] que no (?:es|eres) un robot',
  'no soy un robot',
  'tr[aá]fico (?:inusual|sospechoso)',
  'actividad (?:inusual|sospechosa)',
  '(?:su|tu) (?:acceso|solicitud) ha sido (?:bloquead[oa]|denegad[oa]|rechazad[oa])',
  'ha sido bloquead[oa]',
  'no tiene(?:s)? permiso para acceder',
  'acceso denegado',
  'active? javascript y las cookies para continuar',
  'suscr[ií]b(?:ase|ete) para (?:continuar|seguir) leyendo'
)

const NOT_FOUND_TITLE = any(
  '^(?:error )?404\\b',
  '\\b404 (?:not found|error)',
  '(?:page|article|content|document|file) (?:was |could |can )?(?:not|n.t)(?: be)? found',
  '^not found\\b',
  '(?:page|article|content) (?:does(?:n.t| not) exist|is (?:no longer available|unavailable|missing))',
  'p[aá]gina no (?:encontrada|disponible|existe)',
  '^no (?:se )?(?:ha )?(?:encontrad[oa]|encontramos|existe)',
  '(?:art[ií]culo|contenido|documento) no (?:encontrado|disponible|existe)'
)

const NOT_FOUND_WORDS = any(
  NOT_FOUND_TITLE.source,
  '(?:page|article|content)(?: that)? you (?:are|were|requested|.re) (?:looking for|requested)?.{0,60}(?:not|n.t|no longer|moved|removed)',
  'p[aá]gina que (?:busca|buscas|est[aá]s? buscando|solicit[oó]).{0,60}no '
)
