import { hasKnownGivenName } from './person-name.ts'

/** Words that make a name an institution's rather than a person's, in the languages of the press. */
const institutionWords =
  /(?<!\p{L})(?:institut(?:e|o|ion|ión|ional)?s?|cent(?:er|re|ro)s?|centrum|zentrum|universit(?:y|ies|ät|é|à)|universidad(?:e)?|college|school|escuela|facult(?:y|ad)|department|departamento|ministr(?:y|ies|ère)|ministerios?|ministério|ministerium|council|consejo|conselho|commission|comisión|committee|comité|commissie|agency|agencia|agência|agence|agentur|association|asociación|associação|foundation|fundación|fundação|stiftung|fondation|union|unión|sindicato|party|partido|bank|banco|banque|office|oficina|bureau|secretar(?:y|iat|ía)|authority|autoridad|corporation|corp|company|compañía|gmbh|inc|llc|ltd|s\.a\.|group|grupo|gruppe|groupe|network|red|netzwerk|réseau|project|proyecto|projekt|initiative|iniciativa|observator(?:y|io)|clinic|clínica|klinik|hospital|krankenhaus|observatoire|laborator(?:y|io)|think tank|society|sociedad|gesellschaft|société|federation|federación|confederation|alliance|alianza|coalition|league|liga|movement|movimiento|cooperativa?|house|casa|press|prensa|presse|news|noticias|nachrichten|times|post|herald|heraldo|tribune|tribuna|gazette|gaceta|journal|diario|diário|jornal|periódico|zeitung|chronicle|crónica|courier|ledger|monitor|observer|review|revista|magazine|report|reporter|daily|weekly|today|hoy|post|mail|telegraph|guardian|express|star|sun|globe|standard|radio|tv|television|televisión|channel|canal|media|medios|studio|editorial|editors?|redacción|redaktion|rédaction|redação|newsroom|staff|team|equipo|desk|correspondents?|board|service|servicio|intelligence|strateg(?:y|ic)|policy|research|investigación|studies|estudios|analysis|affairs|security|defen[cs]e|nations|naciones|government|gobierno|governo|state|congress|senate|parliament|court|police|army|forum|foro|lab|trust|fund|fondo|programme?|programa|watch|partners|consult(?:ing|ants|ores)|international|internacional|global|nacional|national|federal|collective|colectivo|archive|museum|museo|library|society|works|bureau)(?!\p{L})/iu

/** German joins such words to others: "Wirtschaftsuniversität Wien", "Bundesministerium". */
const joinedWords =
  /\p{L}(?:universität|hochschule|institut|ministerium|gesellschaft|verband|zentrum|stiftung|akademie|behörde)s?(?!\p{L})/iu

const agencies =
  /^(?:reuters|afp|agence france-presse|ap|associated press|the associated press|efe|ansa|dpa|bloomberg|xinhua|tass|upi|kyodo|europa press|notimex|infobae|bbc(?: .*)?|cnn(?: .*)?|politico|axios|vox|propublica|bellingcat|al jazeera|le monde|el país|el mundo|clarín|la nación)$/i

/** Institution words that are surnames as well: "David Post" is a person. */
const surnamesToo =
  /\s(?:post|star|bank|house|court|mail|sun|globe|fund|works|army|school|trust|state|major|castle|party|casa|red|monitor)$/i

/** True of the name of a news agency or house that signs its reports so, and nothing else. */
export function isAgency(name: string): boolean {
  return agencies.test(name.trim())
}

/** True of the name of an institution: by its words, by being a known agency's, or by being an acronym. */
export function isOrganisation(name: string): boolean {
  const plain = name.trim()
  if (surnamesToo.test(plain) && hasKnownGivenName(plain)) return false
  return (
    agencies.test(plain) ||
    /^[A-Z][A-Z0-9&²³-]{1,9}$/.test(plain) ||
    institutionWords.test(plain) ||
    joinedWords.test(plain)
  )
}
