/** Words, names and invented titles that training strings are made of; own words, and facts such as the names of outlets. */
export function makeRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const below = (limit) => Math.floor(next() * limit)
  const pick = (list) => list[below(list.length)]
  return { next, below, pick, chance: (share) => next() < share, between: (from, to) => from + below(to - from + 1) }
}

const words = (text) => text.trim().split(/\s*\|\s*/)

const EN = {
  actor: words(
    'Mayor|Ministers|Lawmakers|Farmers|Senate|Court|Police|Voters|Regulators|Central Bank|Union|Dock Workers|Teachers|Nurses|Government|President|Opposition|Rebels|Hospitals|Investors|Scientists|Officials|Prosecutors|Navy|Parliament|Governor|City Council|U.S. Officials|Residents|Students|Exporters|Airlines|Judges|Border Guards|Diplomats|Migrants|Fishermen|Landlords|Bakers|Engineers|Analysts|Mediators|Tech Giants|Small Shops|Cartels|Army'
  ),
  verb: words(
    'Reject|Approve|Weigh|Delay|Warn of|Demand|Announce|Defend|Question|Brace for|Denounce|Back|Suspend|Investigate|Consider|Sign|Release|Block|Expand|Cut|Raise|Fear|Accuse Rivals of|Promise|Plan|Seek|Welcome|Resist|Count the Cost of|Debate|Postpone'
  ),
  thing: words(
    'New Water Rules|Export Ban|Rent Freeze|Border Wall|Peace Talks|Rate Increase|Grain Deal|Security Pact|Tax Reform|School Closures|Emergency Fund|Bridge Repairs|Asylum Plan|Carbon Levy|Prison Transfer|Drone Strikes|Wage Offer|Fuel Subsidy|Cash Transfers|Court Ruling|Election Results|Trade Talks|Mining Permit|Vaccine Campaign|Missing Ballots|Night Bus Cuts|Military Aid|Housing Plan|Debt Relief|Secret Order|Ceasefire|Data Leak|Food Prices|Pension Cuts|Anti-Corruption Bill|Drought Measures|Ferry Service|Budget Deficit|Arms Shipments|$50 Million Reward'
  ),
  place: words(
    'in the North|in Mexico|in Kenya|in Lisbon|Along the Border|in Three Provinces|After Floods|Amid Protests|Before Summit|After Year of Delays|Despite Warnings|in Coastal Towns|Across Europe|in the Capital|This Winter|Over Weekend|as Prices Climb|Since 2019|by 2030|in Latin America|for Second Time|After Deadly Fire|in Caracas|From Washington'
  )
}
const ES = {
  actor: words(
    'El Gobierno|La oposición|Los vecinos|El Congreso|La Fiscalía|Los agricultores|El Banco Central|La Corte|Los maestros|El ministro|Las cooperativas|El alcalde|La policía|Los sindicatos|Miles de personas|El presidente|Los transportistas|La comisión'
  ),
  verb: words(
    'rechaza|aprueba|pide|denuncia|anuncia|investiga|defiende|suspende|retrasa|exige|teme|promete|estudia|advierte sobre|critica|celebra'
  ),
  thing: words(
    'la reforma fiscal|el acuerdo de paz|los cortes de agua|el alza de tarifas|la ley de vivienda|el nuevo puente|la orden secreta|las medidas contra la sequía|el cierre de escuelas|la ayuda militar|el precio del pan|los resultados electorales|la deuda externa|el plan de seguridad|la huelga de hospitales'
  ),
  place: words(
    'en la capital|en el norte|tras las lluvias|en medio de protestas|antes de la cumbre|en tres provincias|por segunda vez|en la frontera|después de un año|en 2023|en América Latina|pese a las advertencias'
  )
}
const DE = {
  noun: words(
    'Armut|Bildung|Arbeitsmarkt|Familie|Migration|Jugend|Wohlfahrtsstaat|Öffentlichkeit|Parteien|Gewerkschaften|Wertewandel|Geschlecht|Stadtentwicklung|Alter|Pflege|Vertrauen|Religion|Medien|Demokratie|Ungleichheit|Lebenslauf|Schule|Beruf|Identität|Sozialkapital|Verwaltung|Umwelt|Freizeit|Konsum|Gesundheit'
  ),
  lead: words(
    'Soziologie der|Zur Theorie der|Strukturwandel der|Grundlagen der|Einführung in die|Probleme der|Die Zukunft der|Zwischen Markt und|Theorien der|Empirische Befunde zur|Handbuch|Wandel und Kontinuität der|Kritik der|Perspektiven auf die|Methoden der|Politische Ökonomie der|Die gesellschaftliche Konstruktion der|Anmerkungen zur'
  ),
  tail: words(
    'in Deutschland|im internationalen Vergleich|Eine empirische Untersuchung|Ein Lehrbuch|Theorie und Praxis|Ergebnisse einer Längsschnittstudie|nach 1989|in der modernen Gesellschaft|Festschrift|Eine Einführung|Analysen zum sozialen Wandel|am Ende des 20. Jahrhunderts|im Umbruch|Ein Überblick|aus soziologischer Sicht'
  )
}
const FR = {
  lead: words(
    'La sociologie de|Une histoire de|Les métamorphoses de|L’invention de|Le sens de|Les paradoxes de|La crise de|Penser'
  ),
  noun: words(
    'la famille|l’école|la ville|l’État|la démocratie|l’immigration|la mémoire|l’emploi|la nation|la lecture|la santé|la frontière'
  ),
  tail: words(
    'en France|au XIXe siècle|depuis 1945|dans les pays du Sud|Essai d’analyse|Une enquête|de la Révolution à nos jours'
  )
}
const PT = {
  lead: words(
    'Políticas de|A construção de|História de|Desafios de|O ensino de|Uma análise de|Gênero e|Memória e|O discurso de|Cidade e'
  ),
  noun: words(
    'educação|saúde coletiva|habitação|desenvolvimento regional|cultura popular|segurança alimentar|trabalho docente|turismo|formação de professores|linguagem|identidade|saneamento'
  ),
  tail: words(
    'no Brasil|na Amazônia|em perspectiva comparada|um estudo de caso|uma revisão sistemática|entre 1990 e 2010|no contexto da pandemia|em Moçambique|desafios e perspectivas'
  )
}

const TOPIC = words(
  'night trains|river silt|paper money|street markets|coastal towns|public libraries|seed banks|harbour wages|solar roofs|village schools|remote islands|short-term rentals|glacier retreat|neighbourhood watch groups|language loss|urban bees|housing cooperatives|court interpreters|ferry timetables|public memory|water meters|election monitors|informal settlements|trade unions|refugee camps|tax havens|rural clinics|food banks|border towns|press freedom|police oversight|data centres|wheat prices|mining towns|fishing quotas'
)
const FRAME = words(
  'The politics of {}|A history of {}|Rethinking {}|{} and inequality|What we know about {}|Measuring {}: methods and limits|{} in transition|Who pays for {}?|The economics of {}|Governing {}|Beyond {}: lessons from the field|{}: a comparative study|An introduction to {}|The effects of {} on household income|Why {} matter|The future of {}|Notes on {}|{} after the crisis|On {}|Counting {}: evidence from three countries|How {} shape public trust|Handbook of {}'
)

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
const SMALL = new Set('of and in the a on for after from to by with as at'.split(' '))
export const titleCase = (text) =>
  text
    .split(' ')
    .map((word, index) => (index > 0 && SMALL.has(word) ? word : capital(word)))
    .join(' ')

export function headline(random, language) {
  return spiced(random, plainHeadline(random, language))
}

/** Abbreviations, quotations and figures inside a title: what cuts titles in two. */
function spiced(random, text) {
  if (random.chance(0.14))
    text = insert(
      random,
      text,
      random.pick([
        'U.S.',
        'U.K.',
        'U.N.',
        'U.S.-Led',
        'Gov.',
        'Sen.',
        'Dr.',
        'St.',
        'No. 2',
        'vs.',
        'Rep.',
        'D.C.',
        'U.S.-Bound',
        'Inc.',
        'J.P.',
        '40%',
        '$2.5 Billion',
        '3.5 Million',
        'Covid-19',
        'EE. UU.',
        'E.U.'
      ])
    )
  if (random.chance(0.12)) text = quoted(random, text)
  return text
}

function insert(random, text, extra) {
  const words = text.split(' ')
  words.splice(random.between(0, words.length), 0, extra)
  return words.join(' ')
}

function quoted(random, text) {
  const words = text.split(' ')
  const from = random.below(words.length)
  const to = Math.min(words.length - 1, from + random.below(5))
  const [open, close] = random.pick([
    ['“', '”'],
    ['‘', '’'],
    ['"', '"'],
    ['«', '»'],
    ["'", "'"]
  ])
  words[from] = open + words[from]
  words[to] += close
  return words.join(' ')
}

function plainHeadline(random, language) {
  if (language === 'es')
    return `${random.pick(ES.actor)} ${random.pick(ES.verb)} ${random.pick(ES.thing)}${random.chance(0.5) ? ` ${random.pick(ES.place)}` : ''}`
  let text = `${random.pick(EN.actor)} ${random.pick(EN.verb)} ${random.pick(EN.thing)}${random.chance(0.6) ? ` ${random.pick(EN.place)}` : ''}`
  if (random.chance(0.12))
    text = `${random.pick(['Poll', 'Analysis', 'Exclusive', 'Opinion', 'Explainer', 'Timeline', 'Fact Check'])}: ${text}`
  if (random.chance(0.1))
    text = `${text}: ${random.pick(['Reports', 'Sources', 'Officials', 'What to Know', 'Report', 'Live Updates'])}`
  if (random.chance(0.08)) text = `${text}; ${random.pick(EN.thing)} ${random.pick(EN.place)}`
  if (random.chance(0.1))
    text = `“${random.pick(['We Will Not Move', 'Not One Step', 'There Is No Plan', 'Enough', 'It Was Never About Money', 'Nobody Told Us'])}${random.pick(['.”', '”:', ',”'])} ${text}`
  if (random.chance(0.08)) text = `${random.pick(['Why', 'How', 'When'])} ${text}${random.chance(0.5) ? '?' : ''}`
  if (random.chance(0.4))
    text =
      text.charAt(0) +
      text
        .slice(1)
        .split(' ')
        .map((word) =>
          random.chance(0.93) &&
          !/^(?:U\.S\.|Mexico|Kenya|Lisbon|Europe|Caracas|Latin|America|Washington|\$)/.test(word)
            ? word.toLowerCase()
            : word
        )
        .join(' ')
  return text
}

export function title(random, language) {
  const text = plainTitle(random, language)
  return random.chance(0.5) ? spiced(random, text) : text
}

function plainTitle(random, language) {
  if (language === 'de' && random.chance(0.25))
    return `${random.pick(['Jugend ohne Arbeit', 'Wer regiert die Stadt', 'Das Ende der Gewissheit', 'Warten auf den Zug', 'Einsamkeit im Alter', 'Was hält zusammen', 'Die leere Mitte', 'Abschied vom Dorf', 'Zuhause in der Fremde'])}${random.pick(['? ', '. ', ': ', '? ', '. '])}${random.pick(DE.noun)}, ${random.pick(DE.noun)}${random.pick([', ', ' und ', ' und '])}${random.pick(DE.noun)}${random.chance(0.4) ? ` ${random.pick(DE.tail)}` : ''}`
  if (language === 'de')
    return `${random.pick(DE.lead)} ${random.pick(DE.noun)}${random.chance(0.3) ? ` und ${random.pick(DE.noun)}` : ''}${random.chance(0.55) ? `${random.pick(['. ', ': ', ' – ', ' '])}${random.pick(DE.tail)}` : ''}`
  if (language === 'fr')
    return `${random.pick(FR.lead)} ${random.pick(FR.noun)}${random.chance(0.5) ? `${random.pick(['. ', ' : ', ' '])}${random.pick(FR.tail)}` : ''}`
  if (language === 'pt')
    return `${random.pick(PT.lead)} ${random.pick(PT.noun)}${random.chance(0.7) ? `${random.pick([': ', ' '])}${random.pick(PT.tail)}` : ''}`
  if (language === 'es') return plainHeadline(random, 'es')
  let text = capital(random.pick(FRAME).replace('{}', random.pick(TOPIC)))
  if (random.chance(0.12))
    text += `${random.pick(['. ', '? ', '. '])}${capital(random.pick(FRAME).replace('{}', random.pick(TOPIC)))}`
  return random.chance(0.4) ? titleCase(text) : text
}

const FIRST = words(
  'Maria|John|Anna|David|Laura|Peter|Sofia|Ahmed|Chen|Priya|Carlos|Elena|Thomas|Fatima|James|Karin|Luis|Nadia|Oliver|Paula|Rahul|Sarah|Tolu|Ursula|Victor|Wei|Yuki|Zoe|Inés|José|Ana|Jürgen|Heinz|Klaus|Ute|Sabine|Wolfgang|Renate|Hans-Peter|Karl-Heinz|Pierre|Claire|François|João|Márcio|Giulia|Marco|Emily|Daniel|Robert|Susan|Linda|Michael|Christopher|Rebecca|Mark|Steven|Eric|Alexandra|Dominik|Ulrich|Friedrich|Barbara|Kate|Ben|Nicholas|Charlie|Julie|Azam|Natalie|Simon|Joanna|Patrick|Ryan|Katie|Matt|Alan|Brian|Kevin|Jennifer|Amy|Rachel'
)
const LAST = words(
  'Smith|Johnson|Silva|García|Müller|Schmidt|Okafor|Lund|Tran|Iqbal|Osei|Ruiz|Beck|Holm|Quiroga|Rivas|Núñez|Weber|Schneider|Fischer|Becker|Hoffmann|Kohli|Mayer|Bourdieu|Dubois|Martin|Moreau|Costa|Santos|Oliveira|Souza|Rossi|Bianchi|Kim|Lee|Wang|Chen|Tanaka|Sato|Kumar|Singh|Patel|Cohen|Levi|Novak|Kowalski|Ivanov|Petrov|Andersson|Hansen|O’Brien|McCarthy|MacDonald|van der Meer|von Trotha|de la Cruz|Di Matteo|Le Goff|Del Valle|Fernández López|Ibáñez Prieto|Castro Herrera|Pérez-Gómez|Smith-Jones|Brown|Taylor|Wilson|Evans|Walker|Green|King|Wright|Allmendinger|Blossfeld|Esping-Andersen|Geißler|Häußermann|Kühn|Strauß|Ackermann|Bäcker|Whitlock|Olin|Adeyemi|Brandt|Montalvo|Savage|Schmitt|Barnes|Sanger|Kirkpatrick|Watts|Phillips|Borger|Hern|Gabbatt|Elgot|Weaver'
)
const INITIAL = [...'ABCDEFGHIJKLMNOPRSTUVW']

export function person(random, families) {
  const family = families.length > 0 && random.chance(0.5) ? random.pick(families) : random.pick(LAST)
  const given = random.chance(0.5)
    ? random.pick(FIRST)
    : `${random.pick(FIRST)} ${random.chance(0.7) ? `${random.pick(INITIAL)}.` : random.pick(FIRST)}`
  return { family, given }
}

const OUTLETS = words(
  'The New York Times|The Guardian|BBC News|Reuters|Associated Press|The Washington Post|Los Angeles Times|CNN|Al Jazeera|Politico|Financial Times|Bloomberg|The Independent|The Daily Telegraph|The Times|USA Today|NPR|Fox News|NBC News|CBS News|ABC News|El País|El Universal|La Nación|Clarín|El Tiempo|Folha de S. Paulo|O Globo|Le Monde|Der Spiegel|Süddeutsche Zeitung|Die Zeit|The Economist|Rolling Stone|Time|Newsweek|The Atlantic|The New Yorker|Foreign Policy|The Hindu|The Times of India|South China Morning Post|The Sydney Morning Herald|The Straits Times|The Irish Times|Toronto Star|The Globe and Mail|Chicago Tribune|The Boston Globe|San Francisco Chronicle|Miami Herald|Mexico News Daily|Infobae|El Mundo|La Vanguardia|Agencia EFE|Deutsche Welle|France 24|Haaretz|The Jerusalem Post|Daily Mail|The Verge|Wired|Vox|Axios|The Hill|Business Insider|Forbes|HuffPost|Variety|Billboard|ESPN|Sky Sports|BBC Sport|Daily Mirror|Evening Standard|The Scotsman|The Age|Pitchfork|AllMusic|IGN|TechCrunch|Gizmodo|The Seattle Times|Houston Chronicle|The Dallas Morning News'
)
const OUT_A = words(
  'Harbor|Valley|Northern|Morning|Evening|Daily|Port|River|Coastal|Capital|Metro|Sunday|Pacific|Highland|Lakeside|Southern|Prairie|Island|Mountain|Central|Weekly|Bay|County|Global|World|Border|Desert|Delta|Continental|National'
)
const OUT_B = words(
  'Tribune|Gazette|Ledger|Post|Times|Herald|Courier|Chronicle|Observer|Dispatch|Monitor|News|Journal|Standard|Sentinel|Mirror|Bulletin|Examiner|Mercury|Star|Wire|Report|Record|Echo|Review|Today|News Daily|Press Agency|Broadcasting|Radio|Insider'
)
const ORG_A = words(
  'National|International|European|African|Regional|Federal|State|Royal|Central|World|Global|Latin American|Caribbean|Northern|City|Joint|Independent|United'
)
const ORG_B = words(
  'Water|Trade|Food Price|Transport|Energy|Housing|Health|Climate|Labour|Migration|Statistics|Security|Development|Human Rights|Press Freedom|Grain|Fisheries|Tax|Election|Education|Refugee|Maritime|Crisis|Anti-Corruption|Drug Policy|Strategic Studies|Economic Policy|Public Health|Environmental|Media|Customs|Police Reform'
)
const ORG_C = words(
  'Office|Agency|Authority|Council|Institute|Commission|Organization|Observatory|Centre|Center|Foundation|Network|Forum|Board|Union|Association|Watch|Initiative|Service|Bureau|Fund|Federation|Alliance|Committee|Monitor|Department|Tribunal|Coalition|Task Force|Bank'
)
const ORGS = words(
  'World Health Organization|World Bank|International Monetary Fund|UNICEF|UNESCO|OECD|Human Rights Watch|Amnesty International|Pew Research Center|RAND Corporation|International Crisis Group|U.S. Department of State|U.S. Department of Justice|United Nations Office on Drugs and Crime|European Commission|Food and Agriculture Organization of the United Nations|Transparency International|Oxfam|Ministry of Defence|Ministerio de Salud|Instituto Nacional de Estadística|Comisión Económica para América Latina y el Caribe|CEPAL|Banco de México|Secretaría de Gobernación|Ministerio de Obras Públicas|Statistisches Bundesamt|Bundesministerium für Arbeit und Soziales|Deutscher Bundestag|IBGE|Ministério da Saúde|Brasil|Banco Central do Brasil|INSEE|Centers for Disease Control and Prevention|National Institute on Drug Abuse|InSight Crime|Freedom House|International Labour Organization|Congressional Research Service|Government Accountability Office|The White House|Office of the High Commissioner for Human Rights|Médecins Sans Frontières|Greenpeace|City of Toronto|Eurostat|NATO|African Union|Organization of American States|Council on Foreign Relations|Brookings Institution|Chatham House|Center for Strategic and International Studies'
)
const ES_ORG = words(
  'Ministerio de|Instituto Nacional de|Secretaría de|Consejo Nacional de|Observatorio de|Dirección General de|Fundación para la|Defensoría de|Cooperativa de|Comisión Nacional de|Agencia de'
)
const ES_OF = words(
  'Agua|Salud|Vivienda|Hacienda|Obras|Defensa|Educación|Transporte|Energía|Estadística|Derechos Humanos|Seguridad|Medio Ambiente|Comercio'
)
const ES_OUT_A = words(
  'Diario|El Correo|La Voz|El Heraldo|Noticias|La Gaceta|El Eco|Radio|Prensa|La Crónica|El Faro|Periódico'
)
const ES_OUT_B = words(
  'del Sur|de la Costa|del Norte|Libre|de Valdemora|Nacional|del Puerto|de la Sierra|Digital|de Hoy|del Valle'
)
const ONE_OUT = words(
  'La Verdad|El Sol|AgriAgency|NewsWire|PoliticaHoy|TradeWatch|FactBase|Meridian|Sentinel|Contrapunto|Ecos|El Cronista|La Tribuna|Politika|Quorum|OpenDemos|Verifica'
)

export function outlet(random, language) {
  if (language === 'es' && random.chance(0.7))
    return random.chance(0.8) ? `${random.pick(ES_OUT_A)} ${random.pick(ES_OUT_B)}` : random.pick(ONE_OUT)
  if (random.chance(0.4)) return random.pick(OUTLETS)
  if (random.chance(0.12)) return random.pick(ONE_OUT)
  return `${random.chance(0.3) ? 'The ' : ''}${random.pick(OUT_A)} ${random.pick(OUT_B)}`
}

const NAMED = words(
  'Ardel|Marlow|Harborview|Northgate|Santa Rosa|Brookfield|Kestrel|Lakeland|Verdane|Orrin|Halden|Tesoro|Ostrava|Kivu|Rosario|Bluewater|Meridian|Atlas|Copperfield|Nova|Juniper|Sable|Tamar|Clearwater|Ironbridge|Montoro|Estrella|Pelican|Summit|Beacon|Lantern|Quartz'
)
const TRADES = words(
  'Farmers|Teachers|Nurses|Dockworkers|Miners|Fishers|Tenants|Drivers|Growers|Bakers|Clerks|Weavers|Pilots|Journalists|Lawyers|Veterans|Students|Millers'
)
const ENDS = words(
  'Films|Productions|Ltd|Inc.|GmbH|Group|Project|Trust|Society|Museum|Archive|Records|Studios|Partners|Lab|Labs|Data Commons|University|College|Systems|Research|Analytics|Archives|Collective|Theatre|Hospital|Port Authority|Council|Police Department|Public Library|Chamber of Commerce|Airlines|Energy|Telecom|Holdings|plc|S.A.|e.V.'
)
const DE_BODIES = words(
  'Bundesministerium für {}|Statistisches Amt {}|Landesamt für {}|Institut für {}|Verein für {}|Deutsche Gesellschaft für {}|Kommission für {}|Arbeitskreis {}|Verband {}|Rat für {}'
)
const FR_BODIES = words(
  'Ministère de {}|Institut de {}|Observatoire de {}|Centre d’étude de {}|Conseil supérieur de {}|Agence pour {}'
)

/** Bodies of the kinds that no word like “office” gives away, and those of German and French articles. */
function oddBody(random, language) {
  if (language === 'de' && random.chance(0.7)) return random.pick(DE_BODIES).replace('{}', random.pick(DE.noun))
  if (language === 'fr' && random.chance(0.7)) return random.pick(FR_BODIES).replace('{}', random.pick(FR.noun))
  return random.pick([
    () => `${random.pick(NAMED)} ${random.pick(ENDS)}`,
    () => `${random.pick(NAMED)} ${random.pick(OUT_A)} ${random.pick(ENDS)}`,
    () => `${random.pick(NAMED)} & ${random.pick(NAMED)} ${random.pick(['LLP', 'Ltd', 'Partners', 'Co.'])}`,
    () =>
      `${random.pick(OUT_A)} ${random.pick(TRADES)}’ ${random.pick(['Union', 'Federation', 'Association', 'Guild', 'Cooperative'])}`,
    () =>
      `${random.pick(['City of', 'Town of', 'State of', 'County of', 'Government of', 'Republic of', 'Embassy of'])} ${random.pick(NAMED)}`,
    () => `${random.pick(ORG_C)} of ${random.pick(ORG_B)}, ${random.pick(ORG_B)} and ${random.pick(ORG_B)}`,
    () =>
      `${random.pick(ORG_B)} ${random.pick(['Now', 'Without Borders', 'for All', 'First', 'Matters', 'Action', 'Today', 'International', 'Europe', 'Africa', 'Asia'])}`,
    () =>
      `${random.pick(NAMED)} ${random.pick(['County', 'City', 'District', 'State', 'Regional', 'Municipal'])} ${random.pick(ORG_B)} ${random.pick(ORG_C)}`,
    () =>
      `${random.pick(['The ', ''])}${random.pick(NAMED)} ${random.pick(['Initiative', 'Campaign', 'Report', 'Dialogue', 'Conversation', 'Collective', 'Index'])}`,
    () =>
      `Office of the ${random.pick(['Prime Minister', 'President', 'Governor', 'Ombudsman', 'Auditor General', 'Attorney General', 'Mayor', 'High Commissioner', 'Prosecutor'])}`
  ])()
}

const NUMBERED = words(
  'Channel {} News|News {}|France {}|Radio {}|{} News|TV{}|Canal {}|Noticias {}|BBC Radio {}|CBS{} News|Action News {}|KTVX {}|Eyewitness News {}|Diario {}|Agenda {}|La {}|G{}'
)

/** Who signs news: an outlet, or a body; now and then one with its site's ending, an acronym, or two of them. */
export function newsBody(random, language) {
  const name = random.chance(0.55) ? outlet(random, language) : organisation(random, language)
  if (random.chance(0.04)) return `${name.replace(/ /g, '')}.${random.pick(['com', 'org', 'net'])}`
  if (random.chance(0.05)) return random.pick(NUMBERED).replace('{}', String(random.between(1, 99)))
  return random.chance(0.05)
    ? `${name} ${random.pick(['Staff', 'Editorial Board', 'Español', 'English', 'Online', 'Desk', 'World', 'Mundo'])}`
    : name
}

export function organisation(random, language) {
  if (random.chance(0.35)) return oddBody(random, language)
  if (language === 'es' && random.chance(0.7)) return `${random.pick(ES_ORG)} ${random.pick(ES_OF)}`
  if (random.chance(0.35)) return random.pick(ORGS)
  const kind = random.below(5)
  if (kind === 0) return `${random.pick(ORG_A)} ${random.pick(ORG_B)} ${random.pick(ORG_C)}`
  if (kind === 1)
    return `${random.pick(ORG_C)} for ${random.pick(ORG_B)}${random.chance(0.3) ? ` and ${random.pick(ORG_B)}` : ''}`
  if (kind === 2) return `${random.pick(['Ministry', 'Department', 'Office', 'Bureau'])} of ${random.pick(ORG_B)}`
  if (kind === 3) return `${random.pick(OUT_A)} ${random.pick(ORG_B)} ${random.pick(ORG_C)}`
  return `${random.pick(ORG_B)} ${random.pick(ORG_C)}`
}

export const PLACES = words(
  'London|New York|Cambridge, MA|Oxford|Berlin|Frankfurt am Main|Frankfurt a. M.|Frankfurt/M.|Opladen|Wiesbaden|Köln|München|Hamburg|Stuttgart|Göttingen|Tübingen|Weinheim|Bonn|Wien|Zürich|Paris|Madrid|Barcelona|Buenos Aires|México|Ciudad de México|Bogotá|Santiago|Lima|São Paulo|Rio de Janeiro|Brasília|Porto Alegre|Lisboa|Milano|Roma|Amsterdam|Chicago|Princeton, NJ|New Haven|Washington, DC|Thousand Oaks, CA|Los Angeles|Toronto|Sydney|Delhi|Tokyo|Geneva|Leverkusen|Reinbek bei Hamburg|Neuwied|Darmstadt|Baden-Baden|Münster|Bern|Dordrecht|Leiden|Philadelphia|Baltimore|Hillsdale, NJ|Basingstoke|Aldershot|Edinburgh|Valencia|Sevilla|Montevideo|Campinas|Belo Horizonte|Curitiba|Salvador'
)
export const PUBLISHERS = words(
  'Suhrkamp|Campus|Westdeutscher Verlag|VS Verlag für Sozialwissenschaften|Leske + Budrich|Nomos|Rowohlt|Beltz|Juventa|Luchterhand|Enke|Mohr Siebeck|de Gruyter|Oldenbourg|C. H. Beck|Waxmann|Springer VS|transcript|Duncker & Humblot|Oxford University Press|Cambridge University Press|Sage|Routledge|Palgrave Macmillan|Harvard University Press|University of Chicago Press|Free Press|Wiley|Springer|Elsevier|Basic Books|Penguin|Verso|Polity|Presses Universitaires de France|PUF|Gallimard|La Découverte|Seuil|L’Harmattan|Alianza|Siglo XXI|Fondo de Cultura Económica|Paidós|Gedisa|Ariel|Editorial Trotta|Contexto|Editora da Unicamp|Boitempo|Vozes|Cortez|Companhia das Letras|Atlas|Lanterna Books|Mole & Sons|Editorial Noria|Ediciones del Puente|Aldine|Academic Press|McGraw-Hill|Prentice Hall|Russell Sage Foundation|Stanford University Press|Edward Elgar|Ashgate|Blackwell|Praeger|MIT Press|IZA|GESIS|Bundeszentrale für politische Bildung|DIW|ZUMA'
)
export const JOURNALS = words(
  'Kölner Zeitschrift für Soziologie und Sozialpsychologie|Zeitschrift für Soziologie|Soziale Welt|Berliner Journal für Soziologie|Leviathan|Politische Vierteljahresschrift|Zeitschrift für Pädagogik|Aus Politik und Zeitgeschichte|WSI-Mitteilungen|Soziologische Revue|Zeitschrift für Familienforschung|ZUMA-Nachrichten|Mitteilungen aus der Arbeitsmarkt- und Berufsforschung|American Sociological Review|American Journal of Sociology|European Sociological Review|Annual Review of Sociology|Social Forces|Journal of Marriage and Family|Demography|Public Opinion Quarterly|American Political Science Review|World Politics|Comparative Political Studies|Social Science Research|Journal of Democracy|Foreign Affairs|Survival|Population and Development Review|Revue française de sociologie|Actes de la recherche en sciences sociales|Revista Mexicana de Sociología|Revista de Ingeniería del Agua|Revista Española de Investigaciones Sociológicas|Estudios Demográficos y Urbanos|Cadernos de Pesquisa|Revista Brasileira de Ciências Sociais|Educação & Sociedade|Mobility Quarterly|Transport & Society|Environment and Planning A|Urban Studies|Journal of Economic Perspectives|Quarterly Journal of Economics|Science|Nature|PLoS ONE|The Lancet'
)
