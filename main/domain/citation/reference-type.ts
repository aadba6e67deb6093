import type { Csl } from '#contract/reference'
import { isBroadcaster, outletKind, soundsLikeNewspaper } from './gazetteer-outlets.ts'
import { hasOrganisationWord } from './organisations.ts'

/** `marks`: what stands in brackets, where styles say what kind of work this is. */
type Rule = readonly [type: string, applies: (csl: Csl, raw: string, marks: readonly string[]) => boolean]

const container = (csl: Csl): string => csl['container-title'] ?? ''
const url = (csl: Csl): string => csl.URL ?? ''
const body = (csl: Csl): string => csl.author?.find((name) => name.literal !== undefined)?.literal ?? ''
const isNumbered = (csl: Csl): boolean => csl.volume !== undefined || csl.issue !== undefined
const hasMonth = (csl: Csl): boolean => (csl.issued?.['date-parts']?.[0]?.length ?? 0) > 1
const outlet = (csl: Csl): 'newspaper' | 'magazine' | null =>
  outletKind(container(csl)) ?? outletKind(body(csl)) ?? outletKind(csl.publisher ?? '')
const isNewsName = (csl: Csl): boolean =>
  soundsLikeNewspaper(container(csl)) || (container(csl) === '' && soundsLikeNewspaper(body(csl)))

const THESIS =
  /\b(?:thesis|dissertation|doctoral diss|ph\.?\s?d\.? diss|tesis|tese de|tese \(|dissertação|disertación|diplomarbeit|masterarbeit|magisterarbeit|habilitationsschrift|thèse|mémoire de master|diss\.)/iu
const REPORT =
  /\b(?:report|working paper|technical paper|discussion paper|policy brief|policy paper|white paper|occasional paper|research note|informe|documento de trabajo|memoria anual|annual statement|relat[óo]rio|texto para discussão|bericht|diskussionspapier|arbeitspapier|rapport|factsheet|fact sheet|inspection summary|strategic plan|annual review)\b/iu
const LAW =
  /^(?:[^.]{0,60}[.:]\s*)?(?:ley(?: orgánica)? (?:n|no|núm|\d)|lei (?:n|complementar|\d)|decreto|resolução \d|resolución \d|real decreto|law no|public law|pub\. l\.|directive \(?\d|regulation \((?:eu|ec)|executive order|loi n|gesetz\b|verordnung \(|constituci[oó]n\b|constituição\b)|\b(?:act|bill) (?:of )?(?:1[89]|20)\d\d\b|\bact \d{4}\b|\bu\.s\.c\.|\bBGBl\b/iu
const CONFERENCE =
  /\b(?:proceedings|conference|symposium|workshop|congress|congreso|congresso|anais|actas|tagung|colloquium|proc\.|conf\.)/iu
const BLOG =
  /\/\/(?:[^/]*\.)?(?:substack|wordpress|blogspot|tumblr|medium|ghost)\.|\/\/blogs?\.|\/blogs?\/|\/\/[^/]+\/p\/[\w-]+\/?$/iu
const SOCIAL =
  /\/\/(?:www\.|m\.|mobile\.)?(?:twitter|x|facebook|instagram|tiktok|threads|linkedin|reddit|mastodon|bsky|weibo)\.(?:com|app|social|net)/iu
const THINK_TANK =
  /\b(?:research|monitor|institute|instituto|centre|center|council|observatory|observatorio|bank|banco|office|oficina|foundation|fundación|fund|commission|comisión|organi[sz]ation|agency|watch|forum|initiative|policy)\b/iu
/** Registrants that hold data: Zenodo, figshare, Dryad, Dataverse, Mendeley, PANGAEA, ICPSR. */
const DATA_DOI = /^10\.(?:5281|6084|5061|7910|17632|1594|3886)\//
const KEEPER =
  /\b(?:zenodo|figshare|dataverse|dryad|pangaea|icpsr|kaggle|data commons|data (?:centre|center|archive|repository))\b/i
const PREPRINT = /\b(?:arXiv|bioRxiv|medRxiv|chemRxiv|PsyArXiv|SocArXiv|EarthArXiv|preprints?)\b/i
const PERSONAL =
  /(?<![\p{L}])(?:personal communication|comunicación personal|comunicação pessoal|communication personnelle|persönliche mitteilung)(?![\p{L}])/iu
/** Those who govern publish statements, and no newspapers. */
const OFFICE =
  /(?<![\p{L}])(?:department|ministry|ministerio|ministério|ministère|ministerium|bundes\p{L}+|government|gobierno|governo|white house|embassy|embajada|parliament|senate|commission|comisión|presidencia|presidency)(?![\p{L}])/iu
const LABELLED = (marks: readonly string[], words: RegExp): boolean => marks.some((mark) => words.test(mark))

/** In order: the first that applies. Bracketed words of the author ("[Blog post]") before venues, venues before addresses. */
const RULES: readonly Rule[] = [
  ['thesis', (csl, raw) => THESIS.test(raw) && !isNumbered(csl) && outlet(csl) === null],
  [
    'dataset',
    (csl, _raw, marks) =>
      LABELLED(marks, /data ?set|(?:base|conjunto|conjuntos) de da[td]os|datensatz|jeu de données/i) ||
      DATA_DOI.test(csl.DOI ?? '') ||
      (/^(?:replication )?data (?:for|from)\b/i.test(csl.title ?? '') && !isNumbered(csl)) ||
      KEEPER.test(csl.publisher ?? container(csl))
  ],
  [
    'article',
    (csl, raw) =>
      PREPRINT.test(raw) && csl.volume === undefined && (container(csl) === '' || PREPRINT.test(container(csl)))
  ],
  [
    'hearing',
    (_, raw) =>
      /\bHearings? (?:[Bb]efore the|[Oo]n \p{Lu}[^.]*\bCong\.)|\bHearing Before\b|\bTestimony (?:before|to) (?:the|a)\b/u.test(
        raw
      )
  ],
  [
    'software',
    (csl, _raw, marks) =>
      LABELLED(marks, /software|computer program|source code|mobile app|aplicaci[oó]n m[oó]vil|logiciel/i) ||
      /\/\/(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/[^/]+/.test(url(csl))
  ],
  [
    'post-weblog',
    (csl, _raw, marks) =>
      LABELLED(marks, /blog|entrada de|bit[áa]cora/i) ||
      /\bblog\b/i.test(`${container(csl)} ${csl.publisher ?? ''} ${body(csl)}`)
  ],
  [
    'post',
    (csl, _raw, marks) =>
      LABELLED(marks, /tweet|tuit|\bpost\b|status update|facebook|instagram|toot|publicación|publicação/i) ||
      /^(?:twitter|x \(formerly twitter\)|facebook|instagram|mastodon|bluesky|threads|telegram|truth social)$/i.test(
        container(csl)
      ) ||
      SOCIAL.test(url(csl))
  ],
  ['personal_communication', (_, raw) => PERSONAL.test(raw)],
  [
    'interview',
    (_, raw, marks) =>
      /\b(?:interview (?:with|by)|personal interview|entrevista (?:con|a|personal)|interviewed by|interview mit|interview\. by)\b/i.test(
        raw
      ) || LABELLED(marks, /interview|entrevista|entretien/i)
  ],
  [
    'speech',
    (csl, _raw, marks) =>
      LABELLED(
        marks,
        /speech|remarks|address|keynote|discurso|discours|lecture|conferencia|ponencia|(?:conference|paper|poster) presentation|\brede\b|vortrag/i
      ) ||
      (/^(?:remarks|address|speech|keynote|discurso) (?:by|to|at|on|before|delivered|for|of|en|ante|de|a|del|al)\b/i.test(
        csl.title ?? ''
      ) &&
        !isNumbered(csl))
  ],
  [
    'broadcast',
    (_, raw, marks) =>
      LABELLED(
        marks,
        /p[oó]dcast|radio|television|televisi[oó]n|tv (?:series|broadcast)|broadcast|episod|épisode|programa|hörfunk|fernsehen/i
      ) || /[.,] hosted by \p{Lu}|, season \d+,/u.test(raw)
  ],
  [
    'motion_picture',
    (csl, raw, marks) =>
      LABELLED(marks, /\bvidéo|\bvideo|film|motion picture|documentary|documental|película|vídeo|dvd/i) ||
      /^[^.“"]{3,80}, (?:directors?|directora?|réalisat(?:eur|rice)|regie)[.)]/iu.test(raw) ||
      /\/\/(?:www\.)?(?:youtube\.com|youtu\.be|vimeo\.com)/.test(url(csl))
  ],
  [
    'broadcast',
    (csl) =>
      /\/(?:video|videos|watch|audio|podcasts?)\//.test(url(csl)) &&
      (isBroadcaster(body(csl)) ||
        /\b(?:channel|radio|tv|televisi[oó]n|canal)\b/i.test(`${body(csl)} ${container(csl)}`))
  ],
  ['legislation', (csl, raw) => LAW.test(raw) && !isNumbered(csl) && container(csl) === ''],
  [
    'article-magazine',
    (csl) => outlet(csl) === 'magazine' && csl.DOI === undefined && (csl.volume === undefined || hasMonth(csl))
  ],
  ['article-newspaper', (csl) => outlet(csl) === 'newspaper' && csl.volume === undefined && csl.editor === undefined],
  [
    'paper-conference',
    (csl, raw) =>
      container(csl) !== '' &&
      CONFERENCE.test(container(csl)) &&
      !(isNumbered(csl) && /^proc/i.test(container(csl)) && !/\b(?:conference|symposium|workshop)/i.test(raw))
  ],
  [
    'chapter',
    (csl, raw) =>
      container(csl) !== '' &&
      (csl.editor !== undefined ||
        (!isNumbered(csl) &&
          (csl.publisher !== undefined || csl['publisher-place'] !== undefined) &&
          /[.,”"»?!’']\s*(?:in|en|em|dans)\s*:?\s/iu.test(raw)))
  ],
  ['article-journal', (csl) => container(csl) !== '' && isNumbered(csl)],
  ['article-newspaper', (csl) => isNewsName(csl) && (hasMonth(csl) || url(csl) !== '') && csl.DOI === undefined],
  [
    'graphic',
    (_csl, _raw, marks) =>
      LABELLED(marks, /^(?:infographic|photograph|painting|infograf[ií]a|fotograf[ií]a|cartoon|chart)$/i)
  ],
  ['post-weblog', (csl) => BLOG.test(url(csl))],
  [
    'article-magazine',
    (csl) =>
      container(csl) !== '' &&
      url(csl) !== '' &&
      csl.DOI === undefined &&
      hasMonth(csl) &&
      csl.page === undefined &&
      /\b(?:review|magazine|revista|weekly|monthly|quarterly)\b/i.test(container(csl))
  ],
  ['report', (csl, raw) => csl.number !== undefined || (REPORT.test(raw) && container(csl) === '')],
  ['article-journal', (csl) => container(csl) !== '' && (csl.page !== undefined || csl.DOI !== undefined)],
  [
    'article-newspaper',
    (csl) =>
      container(csl) !== '' &&
      hasMonth(csl) &&
      (csl.issued?.['date-parts']?.[0]?.length ?? 0) === 3 &&
      csl.publisher === undefined &&
      !OFFICE.test(container(csl))
  ],
  ['webpage', (csl) => container(csl) !== '' && url(csl) !== '' && csl.DOI === undefined],
  ['article-journal', (csl) => container(csl) !== '' && csl.publisher === undefined],
  ['chapter', (csl) => container(csl) !== ''],
  ['report', (csl) => /\.pdf(?:$|[?#])/i.test(url(csl)) && body(csl) !== ''],
  [
    'report',
    (csl) =>
      body(csl) !== '' &&
      csl.publisher !== undefined &&
      url(csl) === '' &&
      hasOrganisationWord(body(csl)) &&
      /\b(?:gobierno|government|ministerio|ministry|department)\b/i.test(`${csl.publisher} ${body(csl)}`)
  ],
  [
    'report',
    (csl) =>
      body(csl) !== '' &&
      url(csl) !== '' &&
      csl.publisher === undefined &&
      hasMonth(csl) &&
      THINK_TANK.test(body(csl)) &&
      !/\bnews\b|\bdepartment\b/i.test(body(csl))
  ],
  [
    'webpage',
    (csl) =>
      url(csl) !== '' && csl.DOI === undefined && (csl.publisher === undefined || csl['publisher-place'] === undefined)
  ],
  [
    'webpage',
    (csl) =>
      csl.accessed !== undefined && csl['publisher-place'] === undefined && hasOrganisationWord(csl.publisher ?? '')
  ],
  [
    'book',
    (csl) =>
      csl.publisher !== undefined ||
      csl['publisher-place'] !== undefined ||
      csl.ISBN !== undefined ||
      csl.edition !== undefined
  ],
  ['article-journal', (csl) => csl.DOI !== undefined || isNumbered(csl)]
]

/** The CSL type that a record's fields and words speak for; `document` where nothing does. */
export function referenceType(csl: Csl, raw: string): string {
  const marks = [...raw.matchAll(/[[(]([^\])]{3,60})[\])]/g)].map(([, mark = '']) => mark)
  return RULES.find(([, applies]) => applies(csl, raw, marks))?.[0] ?? 'document'
}
