/** News outlets by the words of their name, folded, without an article in front; facts, listed by hand. */
const NEWS = `
abc|abc news|stars and stripes|aftenposten|agence france-presse|afp|agencia efe|efe|agencia brasil|al jazeera|al jazeera english|al arabiya|al-ahram|al-monitor|anadolu agency|animal politico|ansa|ap|ap news|arab news|aristegui noticias|asahi shimbun|associated press|axios|bangkok post|bbc|bbc mundo|bbc news|bbc news mundo|berliner zeitung|bild|bloomberg|bloomberg news|bloomberg linea|bogota post|boston globe|breaking defense|buenos aires herald|buenos aires times|business insider|business standard|buzzfeed news|caracas chronicles|caracol radio|cbc|cbc news|cbs|cbs news|channel 4 news|channel newsasia|chicago sun-times|chicago tribune|china daily|christian science monitor|clarin|cnbc|cnn|cnn en espanol|cnn espanol|corriere della sera|cronica|daily beast|daily express|daily mail|daily maverick|daily mirror|daily nation|daily star|daily sun|daily telegraph|dallas morning news|dawn|defense news|defense one|denver post|der spiegel|spiegel|spiegel online|der standard|derstandard|detroit free press|deutsche welle|dw|dw news|diario de noticias|diario libre|die presse|die tageszeitung|taz|die welt|welt|die zeit|zeit online|dn|dpa|efecto cocuyo|el colombiano|el comercio|el confidencial|el cronista|el deber|el diario|eldiario.es|el economista|el espectador|el faro|el financiero|el heraldo|el imparcial|el mercurio|el mostrador|el mundo|el nacional|el nuevo diario|el nuevo herald|el observador|el pais|el periodico|el sol de mexico|el tiempo|el universal|el universo|estadao|estado de minas|o estado de s paulo|o estado de sao paulo|estado de s. paulo|euronews|evening standard|excelsior|expansion|expresso|financial post|financial times|ft|folha|folha de s. paulo|folha de s paulo|folha de sao paulo|fox news|france 24|france24|frankfurter allgemeine|frankfurter allgemeine zeitung|faz|frankfurter rundschau|g1|gazeta do povo|gazeta wyborcza|globe and mail|guardian|haaretz|handelsblatt|helsingin sanomat|herald|hindu|hindustan times|houston chronicle|huffington post|huffpost|i newspaper|il fatto quotidiano|il messaggero|il sole 24 ore|independent|india today|indian express|infobae|insight crime|insightcrime|inter press service|interfax|irish examiner|irish independent|irish times|itar-tass|tass|japan times|jakarta post|jerusalem post|joongang daily|jornal do brasil|jornal de noticias|jutarnji list|korea herald|korea times|kyiv independent|kyiv post|kyodo news|la croix|la jornada|la nacion|la prensa|la razon|la republica|la repubblica|la stampa|la tercera|la tribuna|la vanguardia|la verdad|la voz|la voz del interior|las vegas sun|le devoir|le figaro|le monde|le monde diplomatique|le parisien|le soir|le temps|les echos|liberation|listin diario|london evening standard|los angeles times|latimes|lusa|mail & guardian|mail on sunday|manila times|mcclatchy|mediapart|mercopress|merco press|mexico news daily|miami herald|middle east eye|milenio|military times|mirror|morning star|moscow times|msnbc|nation|national post|nbc|nbc news|neue zurcher zeitung|nzz|new york daily news|new york post|new york times|nytimes|the new york times|newsday|news24|nikkei|nikkei asia|novaya gazeta|npr|nrc handelsblatt|o globo|observer|orlando sentinel|pagina 12|pagina/12|pbs|pbs newshour|philadelphia inquirer|plaza publica|politico|politico europe|portafolio|premium times|prensa libre|prensa latina|proceso|publico|pulso|radio free europe|radio free europe/radio liberty|rfe/rl|rappler|reforma|reuters|rfi|ria novosti|roll call|rpp|rt|rtve|san francisco chronicle|scotsman|seattle times|semana|sky news|south china morning post|straits times|sud ouest|suddeutsche zeitung|sueddeutsche zeitung|sun|sunday times|svenska dagbladet|sydney morning herald|tageszeitung|tagesspiegel|tampa bay times|telegraph|telesur|the age|the australian|the hill|the hindu|the intercept|the star|the sun|the times|times|times of india|times of israel|tico times|toronto star|turkish daily news|hurriyet|univision|upi|usa today|valor economico|vanguardia|veja|verge|vice|vice news|voice of america|voa|voa news|vox|wall street journal|wsj|washington examiner|washington post|washington times|wiener zeitung|xinhua|xinhua news agency|yle|yonhap|yonhap news agency|tagesschau|bellingcat|the conversation|lloyd's list|lloyd’s list|tradewinds|splash247|maritime executive|the maritime executive|balkan insight|carta de mocambique|meduza|kommersant|novosti|the moscow times|nikkei asian review|caixin|sixth tone|hong kong free press|scroll.in|dawn news|the express tribune|khaleej times|gulf news|asharq al-awsat|l'orient-le jour|l'orient today|daily sabah|ahval|hurriyet daily news|ekathimerini|euractiv|euobserver|politico.eu|swissinfo|mdr|ndr|zdf|ard|n-tv|t-online|netzpolitik.org|correctiv|rnd|el salto|ctxt|publico.es|20minutos|la sexta|cadena ser|ondacero|ojo publico|ojo-publico|idl-reporteros|el desconcierto|ciper|ciper chile|agencia publica|brasil de fato|nexo jornal|uol|uol noticias|agencia lusa|observador|jornal de negocios|prensa comunitaria|divergentes|armando.info|runrun.es|tal cual|el estimulo|mongabay|climate home news|carbon brief|grist|inside climate news|propublica|the guardian|gcaptain|usni news|military.com|task & purpose|janes|naval news|war on the rocks|just security|lawfare
`
const MAGAZINES = `
atlantic|the atlantic|economist|the economist|foreign affairs|foreign policy|forbes|fortune|new republic|new scientist|new statesman|new yorker|the new yorker|newsweek|the nation|national geographic|rolling stone|scientific american|spectator|time|time magazine|vanity fair|wired|the diplomat|national review|mother jones|nexos|letras libres|harper's|harper’s|harper's magazine|prospect|jacobin|nueva sociedad|americas quarterly|focus|stern|l'express|le point|l'obs|panorama|l'espresso|caretas|epoca|piaui|carta capital|profil|smithsonian|psychology today|businessweek|bloomberg businessweek|harvard business review|mit technology review|billboard|variety|popular science|discover|sight & sound
`
const BROADCASTERS = `
bbc|bbc news|cnn|nbc|nbc news|cbs|cbs news|abc news|fox news|pbs|npr|al jazeera|sky news|dw|france 24|rt|univision|telemundo|msnbc|itv|channel 4
`

function set(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/[|\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== '')
  )
}

const newspapers = set(NEWS)
const magazines = set(MAGAZINES)
const broadcasters = set(BROADCASTERS)

/** Words that newspapers are named with, in the languages of the articles. */
const NEWSPAPER_WORD =
  /(?<![\p{L}])(?:times|post|herald|tribune|gazette|courier|ledger|chronicle|daily|journal of the day|news|newspaper|observer|sentinel|examiner|telegraph|bugle|mail|dispatch|inquirer|evening|morning|sunday|weekly news|press agency|news agency|newswire|wire|agriagency|diario|jornal|peri[oó]dico|gaceta|gazeta|heraldo|correo|folha|noticias|not[ií]cias|la verdad|la naci[oó]n|la prensa|el mundo|el tiempo|el pa[ií]s|zeitung|tageblatt|nachrichten|anzeiger|rundschau|kurier|allgemeine|le monde|nouvelles|corriere|gazzetta|giornale)(?![\p{L}])/iu

export type OutletKind = 'newspaper' | 'magazine'

export function foldOutlet(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:the) /, '')
    .trim()
}

/** Known news outlets and magazines; null for every other name. */
export function outletKind(name: string): OutletKind | null {
  const folded = foldOutlet(name)
  if (newspapers.has(folded) || newspapers.has(folded.replace(/[.,]com$/, ''))) return 'newspaper'
  return magazines.has(folded) ? 'magazine' : null
}

/** Whether a name has the words that newspapers are named with. A hint, where no list knows it. */
export function soundsLikeNewspaper(name: string): boolean {
  return NEWSPAPER_WORD.test(name)
}

export function isBroadcaster(name: string): boolean {
  return broadcasters.has(foldOutlet(name))
}

const plain = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const phrases: ReadonlySet<string> = new Set([...newspapers, ...magazines].map(plain))
const firstWords: ReadonlySet<string> = new Set([...phrases].map((name) => name.split(' ')[0] ?? ''))

/** How many of the folded words from `at` on are a known outlet's name: 0 to 5. */
export function outletLength(words: readonly string[], at: number): number {
  if (!firstWords.has(words[at] ?? '')) return 0
  for (let length = 5; length > 0; length -= 1) {
    if (at + length <= words.length && phrases.has(words.slice(at, at + length).join(' '))) return length
  }
  return 0
}
