import { PROCEEDINGS } from './train-proceedings.mjs'

/** Forms of references that labelled sets show too seldom, in the language of train-pattern.mjs; each list belongs to one language. */
const SEEN =
  '{{Retrieved {accessed:date}~Accessed {accessed:date}~Retrieved {accessed:iso}~Retrieved {accessed:date} – via {x:outlet}}}'
const ARCHIVED = '<< Archived from the original {{on {accessed:date}~on {accessed:iso}~(PDF) on {accessed:date}}}.>>'
const ONLINE =
  '{{{url:url}~Available at: {url:url}~Available from: <{url:url}> [Accessed {accessed:date}]~{url:url} (accessed {accessed:date})~[online] {url:url} [accessed {accessed:date}]~Available: {url:url}~{url:url} (last visited {accessed:date})~Retrieved {accessed:date}, from {url:url}~Retrieved from {url:url}}}'
const SEIT =
  '{{{url:url}~{url:url} (Zugriff: {accessed:date})~{url:url} [{accessed:date}]~URL: {url:url} (abgerufen am {accessed:date})~Verfügbar unter: {url:url} [Zugriff am: {accessed:date}]~{url:url} (zugegriffen: {accessed:date})~online unter: {url:url} ({accessed:date})}}'

const WIKIPEDIA = [
  `"{title:headline}". {container:outlet}. {date:date}.${ARCHIVED}<< ${SEEN}.>>`,
  `"{title:headline}". {container:outlet}. {date:iso}.${ARCHIVED} ${SEEN}.`,
  `"{title:headline}". {container:outlet}.${ARCHIVED} ${SEEN}.`,
  `"{title:headline}". {container:outlet}. {publisher:otherbody}. {date:date}.${ARCHIVED}<< ${SEEN}.>>`,
  `"{title:headline}". {container:outlet}. {x:outlet}. {date:date}.<< p. {page:newspage}.>>${ARCHIVED} ${SEEN}.`,
  `"{title:headline}". {container:outlet}. {place:place}. {date:date}. p. {page:newspage}.`,
  `"{title:headline}". {publisher:body}. {date:date}.${ARCHIVED} ${SEEN}.`,
  `"{title:headline}" (PDF). {publisher:body}. {date:date}.${ARCHIVED} ${SEEN}.`,
  `{author:full} ({date:date}). "{title:headline}". {container:outlet}.<< {place:place}.>>${ARCHIVED}<< ${SEEN}.>>`,
  `{author:full} ({date:date}). "{title:headline}". {container:outlet}. p. {page:newspage}.${ARCHIVED}<< ${SEEN}.>>`,
  `{author:full} ({date:date}). "{title:headline}". {container:outlet} (in {{German~French~Spanish~Arabic}}).${ARCHIVED} ${SEEN}.`,
  `{author:full} ({date:date}). "{title:headline}". {container:outlet}. {publisher:otherbody}.${ARCHIVED} ${SEEN}.`,
  `{author:semicolon} ({date:date}). "{title:headline}". {container:outlet}. ${SEEN}.`,
  `{author:full}. "{title:headline}". {container:outlet}.${ARCHIVED} ${SEEN}.`,
  `{author:body} ({date:date}). "{title:headline}". {container:outlet}.<< ${SEEN}.>>`,
  `{author:body}. "{title:headline}". {container:outlet}. ${SEEN}.`,
  `{author:direct} ({date:date}). "{title:headline}". {container:outlet}. ${SEEN}.`,
  '{author:full} ({date:year}). {title:title}.<< {place:place}:>> {publisher:publisher}.<< p. {page:page}.>> ISBN {x:isbn}.',
  '{author:full} ({date:year}). "{title:title}". In {editor:editorsinverted} ({{ed~eds}}.). {container:book}. {place:place}: {publisher:publisher}. pp. {page:pages}. ISBN {x:isbn}.',
  '{author:full} ({date:date}). "{title:title}" (PDF). {container:journal}. {volume:volume} ({issue:issue}): {page:pages}. doi:{url:doi}. ISSN 1234-5678.',
  `{author:full} ({date:date}). "{title:headline}". {container:outlet}. Vol. {volume:volume}, no. {issue:issue}. pp. {page:pages}.<< ${SEEN}.>>`
]

const NEWS = [
  `{author:news}. ({date:odd}). {title:headline}. {url:url}`,
  `{author:news} ({date:odd}). {title:headline}. {url:url}`,
  `{author:news}. ({date:odd}) {title:headline} {url:url}`,
  `{author:news} {{, ~. }}{date:odd}{{. ~, }}{title:headline}. {url:url}`,
  `{author:news} ({date:yearx}) {title:headline}. ${ONLINE}`,
  `{author:news} ({date:yearx}) ‘{title:headline}’, {date:daymonth}. ${ONLINE}.`,
  `{author:news}. "{title:headline}." {date:date}. ${ONLINE}`,
  `{author:news}, “{title:headline},” {date:date}, ${ONLINE}.`,
  `{author:news}. {date:year}. "{title:headline}." {date:monthday}. {url:url}.`,
  `{author:news}. {date:year}. {title:headline}. {date:monthday}. ${ONLINE}`,
  `{author:news}: {title:headline}, {date:odd}. {url:url}`,
  `{author:news}. {title:headline} ({date:odd}). {url:url}`,
  `{author:body} ({date:odd}): {title:headline}. << Press release.>> {url:url}`,
  `{author:body}. ({date:odd}). {title:headline} [{{{genre=Press release}~{genre=Press Release}~{genre=News release}~{genre=Statement}~{genre=Fact sheet}~{genre=Policy brief}}}].<< {publisher:otherbody}.>> {url:url}`,
  `{author:body}, ‘{title:headline}’ ({{{genre=press release}~{genre=statement}~{genre=blog post}}}, {date:date}) <{url:url}>`,
  '"{title:headline}," {container:outlet}, {date:date}<<, {page:newspage}>>.',
  '“{title:headline},” {container:outlet} ({place:place}), {date:date}.',
  `{title:headline}. ({date:odd}). {container:outlet}. {url:url}`,
  `{title:headline} ({date:date}) {container:outlet}. ${ONLINE}`,
  `{title:headline}. {container:outlet} [{{Internet~online}}]. {date:date}. ${ONLINE}`,
  `{author:inverted} ({date:year}). {title:headline}. {container:outlet}, {{{date:daymonth}~{date:monthday}}}<<, p. {page:newspage}>>. ${ONLINE}`,
  `{author:inverted} ({date:year}) '{title:headline}', {container:outlet}, {date:daymonth}, p. {page:newspage}.`,
  `{author:mixed}. {date:year}. “{title:headline}.” {container:outlet}, {date:monthday}<<, {page:newspage}>>. {url:url}.`,
  `{author:direct}, “{title:headline},” {container:outlet}, {date:date}, {url:url}.`,
  `{author:direct}, ‘{title:headline}’, {container:outlet}, {date:date}<<, p. {page:newspage}>>.`,
  `{author:direct}, ‘{title:headline}’ {container:outlet} ({place:place}, {date:date}) {page:newspage}`,
  `{author:vancouver}. {title:headline}. {container:outlet} [Internet]. {date:date} [cited {accessed:date}]; Available from: {url:url}`,
  '{author:news} {{–~—~-}} {title:headline} ({date:odd}){{:~.~,~}} {url:url}',
  '{author:news} {{–~—~-~|}} {title:headline}, {date:odd}{{:~.~,}} {url:url}',
  `{author:news}, {title:headline}, {date:odd}, ${ONLINE}`,
  '{author:news}, {title:headline} ({date:odd}), {url:url}',
  `{author:news}. {title:headline}. {date:figures}. ${ONLINE}`,
  `{author:news}, {title:headline}, {date:figures}, ${ONLINE}`,
  '{author:news} ({date:figures}). {title:headline}. {url:url}'
]

const DOCUMENTS = [
  `{{{author=United Nations Security Council}~{author=United Nations General Assembly}~{author=UN Human Rights Council}~{author=UN General Assembly}~{author=European Commission}}}. ({date:odd}). {title:title} ({{{number:symbol}~UN Doc. {number:symbol}~Resolution {number:symbol}}}).<< {url:url}>>`,
  '{{{author=UN Security Council}~{author=UNGA}~{author=UN Human Rights Committee}}}, {title:title}, {{UN Doc. ~UN Doc ~}}{number:symbol}, {date:date}.',
  `{author:body}. ({date:yearx}). {title:title} ({{{genre=Working Paper} No. {number:number}~{genre=Report} No. {number:slashed}~{genre=Policy Brief} {number:number}~{genre=Discussion Paper} No. {number:number}}}).<< {publisher:otherbody}.>> {url:url}`,
  `{author:inverted} ({date:yearx}). {title:title} ({collection:body} {{Working Paper No. {number:number}~Discussion Paper {number:number}~Policy Research Working Paper {number:number}~Occasional Paper {number:slashed}}}). {publisher:otherbody}.<< ${ONLINE}>>`,
  `{author:inverted} ({date:year}). {title:title}. {genre=Working Paper} {number:number}, {publisher:body}<<, {place:place}>>.`,
  '{author:body}. {title:title}. {place:place}: {publisher:otherbody}, {date:year}.',
  '{author:body} ({date:yearx}), {title:title}, {publisher:body}, {place:place}<<, {url:url}>>.',
  '{author:body}, {title:title} ({place:place}: {publisher:publisher}, {date:year}), {page:pages}.',
  '{author:body}. {date:yearx}. {title:title}. {place:place}: {publisher:body}.',
  `{author:body}. {title:title} [Internet]. {place:place}: {publisher:body}; {date:year} [cited {accessed:date}]. Available from: {url:url}`,
  `{author:inverted} ({date:year}). {title:title} [{{{genre=Data set}~{genre=Dataset}~{genre=Computer software}}}]. {publisher:body}. {{https://doi.org/{url:doi}~{url:url}}}`,
  `{author:body} ({date:yearx}). {title:title}<< (Version {x:page})>> [{genre=Data set}]. {publisher:otherbody}. {url:url}`,
  '{author:oneinitials} [@{x:handle}]. ({date:odd}). {title:headline} [{{{genre=Tweet}~{genre=Post}~{genre=Status update}}}]. {{{container=Twitter}~{container=X}~{container=Facebook}}}. {url:url}',
  '{author:body} [@{x:handle}]. ({date:odd}). {title:headline} [{{{genre=Tweet}~{genre=Post}~{genre=Thread}~{genre=Photograph}}}]. {{{container=Twitter}~{container=X}~{container=Instagram}~{container=LinkedIn}}}. {url:url}',
  '{author:body}. ({date:odd}). {title:headline} [{genre=Video}]. {container=YouTube}. {url:url}',
  '“{title:headline}.” {container=YouTube}, uploaded by {author:body}, {date:date}, {url:url}.',
  '{author:oneinitials} (Host). ({date:odd}). {title:headline} [{genre=Audio podcast episode}]. In {container:outlet}. {publisher:body}. {url:url}',
  '{title:headline}: Hearing before the {x:body}, {x:number}th Cong. {x:page} ({date:year})<< (testimony of {author:onedirect})>>.',
  '{author:oneinitials} ({date:odd}). {title:title} [{{{genre=Speech}~{genre=Keynote address}~{genre=Conference presentation}~{genre=Interview}~{genre=Testimony}}}]. {publisher:body}, {place:place}.',
  '{author:oneinitials} ({date:year}). {title:title} [{{{genre=Doctoral dissertation}~{genre=Master’s thesis}~{genre=PhD thesis}~{genre=Unpublished doctoral dissertation}}}, {publisher:university}]. {url:url}',
  '{author:one}. “{title:title}.” {{{genre=PhD diss.}~{genre=Ph.D. dissertation}~{genre=Master’s thesis}~{genre=MA thesis}}}, {publisher:university}, {date:year}.',
  '{author:one}. {title:title}. {date:year}. {publisher:university}, {genre=PhD dissertation}.',
  '{author:onedirect}, ‘{title:title}’ ({{{genre=unpublished PhD thesis}~{genre=doctoral thesis}~{genre=DPhil thesis}}}, {publisher:university}, {date:year}), {page:page}.',
  '{author:oneinitials} ({date:year}) {title:title}. {genre=PhD thesis}. {publisher:university}.<< Available at: {url:url}.>>'
]

const HUMANITIES = [
  '{author:direct}, {title:title} ({place:place}: {publisher:publisher}, {date:year})<<, {{pp. {page:pages}~p. {page:page}~{page:page}}}>>.',
  '{author:direct}, {title:title} ({place:place}, {date:year})<<, {page:pages}>>.',
  '{author:direct}, {title:title}<<, {edition:ed}>> ({publisher:publisher}, {date:year}) {page:page}',
  '{author:direct}, ‘{title:title}’, {container:journal}, {volume:volume}{{/{issue:issue}~.{issue:issue}~}} ({date:year}), {{pp. ~}}{page:pages}.',
  '{author:direct}, ‘{title:title}’ ({date:year}) {volume:volume}<<({issue:issue})>> {container:journal} {page:page}',
  '{author:direct}, “{title:title},” {container:journal} {volume:volume}{{, no. {issue:issue}~:{issue:issue}~}} ({date:year}): {page:pages}.',
  '{author:direct}, ‘{title:title}’, in {editor:editors} ({{ed.~eds~eds.}}), {container:book} ({place:place}: {publisher:publisher}, {date:year}), {{pp. ~}}{page:pages}.',
  '{author:direct}, ‘{title:title}’, in {container:book}, ed. by {editor:editors} ({place:place}: {publisher:publisher}, {date:year}), pp. {page:pages} (p. {x:page}).',
  '{author:direct}, “{title:title},” in {container:book}, ed. {editor:editors} ({place:place}: {publisher:publisher}, {date:year}), {page:pages}.',
  '{author:mixed}. {title:title}.<< {edition:ed}>> {{{place:place}: {publisher:publisher}~{publisher:publisher}}}, {date:year}.',
  '{author:mixed}. {title:title}. Translated by {translator:editors}. {place:place}: {publisher:publisher}, {date:year}.',
  '{author:mixed}. {date:year}. {title:title}.<< {edition:ed}>> {place:place}: {publisher:publisher}.',
  '{author:mixed}. “{title:title}.” {{In {container:book}, edited by {editor:editors}, {page:pages}. {place:place}: {publisher:publisher}, {date:year}.~{container:book}, edited by {editor:editors}, {publisher:publisher}, {date:year}, pp. {page:pages}.}}',
  '{author:mixed}. {date:year}. “{title:title}.” In {container:book}, edited by {editor:editors}, {page:pages}. {place:place}: {publisher:publisher}.',
  '{author:mixed}. “{title:title}.” {container:journal}{{ {volume:volume}, no. {issue:issue} ({date:year}): {page:pages}.~, vol. {volume:volume}, no. {issue:issue}, {date:year}, pp. {page:pages}.}}',
  '{editor:mixed}, {{ed.~eds.~editor.~editors.}} {title:title}. {place:place}: {publisher:publisher}, {date:year}.',
  '{editor:inverted} ({{Ed.~Eds.~eds.~ed.}}). ({date:year}). {title:title}<< ({edition:ed})>>. {{{place:place}: }}{publisher:publisher}.',
  '{editor:inverted} ({{ed.~eds~eds.}}) ({date:year}) {title:title}. {place:place}: {publisher:publisher}.',
  '{author:inverted} ({date:year}) {title:title}<<. {edition:ed}>>. {place:place}: {publisher:publisher}.',
  '{author:inverted} ({date:year}). {title:title} ({edition:ed}). {publisher:publisher}.',
  '{author:inverted} ([{x:year}] {date:year}) {title:title}. {place:place}: {publisher:publisher}.',
  '{author:inverted} ([{x:year}] {date:year}). {title:title}. {publisher:publisher}.',
  '{author:inverted} ({date:year}). {title:title}. In {container:book} ({{pp. {page:pages}~{edition:ed}, pp. {page:pages}~Vol. {volume:volume}, pp. {page:pages}}}). {publisher:publisher}.',
  '{author:inverted} ({date:year}) ‘{title:title}’, in {editor:editorsinverted} ({{ed.~eds}}) {container:book}. {place:place}: {publisher:publisher}, pp. {page:pages}.',
  '{author:vancouver}. {title:title}. {{{edition:ed}. ~}}{place:place}: {publisher:publisher}; {date:year}.',
  '{author:vancouver}. {title:title}. In: {editor:vancouver}, {{editors~editor}}. {container:book}. {place:place}: {publisher:publisher}; {date:year}. p. {page:pages}.'
]

const GERMAN = [
  '{author:full}: {title:title}<<, {edition:ed}>>, {{{place:place}~{place:places}}} {date:year}<<, S. {page:pages}>>.',
  '{author:full}: {title:title}. {{{edition:ed} ~}}{place:place} : {publisher:publisher}, {date:year}',
  '{author:full}: {title:title}, {place:place}: {publisher:publisher} {date:year}.',
  '{author:full}: {title:title} (= {collection:host}, Bd. {volume:volume}), {place:places} {date:year}.',
  '{author:full}: {title:title}, in: {editor:editorsinverted} ({{Hg.~Hrsg.~Hgg.}}): {container:host}, {place:place} {date:year}, S. {page:pages}.',
  '{author:full}: {title:title}, in: {editor:editors} ({{Hg.~Hrsg.}}), {container:host}, {place:places} {date:year}, S. {page:pages}.',
  '{author:full}: {title:title}. In: {{Ders.~Dies.}} (Hg.): {container:host}. {place:place}: {publisher:publisher} {date:year}, S. {page:pages}.',
  '{author:full}: {title:title}. In: {editor:editorsinverted} (Hrsg.): {container:host}. {place:place} : {publisher:publisher}, {date:year}, S. {page:pages}',
  '{author:full}: {title:title}, in: {container:journal} {volume:volume} ({date:year})<<, {{H.~Nr.~Heft}} {issue:issue}>>, S. {page:pages}.',
  '{author:full}: {title:title}. In: {container:journal} {{Bd. ~Jg. ~}}{volume:volume} ({date:year}), {{Nr. {issue:issue}, ~}}S. {page:pages}<<. – DOI {url:doi}>>',
  '{author:direct}, {title:title}, in: {container:journal} {volume:volume} ({date:year}), S. {page:pages}, hier S. {x:page}.',
  'Vgl. {author:direct}: {title:title}, {place:place} {date:year}, S. {page:page}{{~ f.~ ff.}}.',
  'Vgl. {author:full} ({date:year}): {title:title}. {place:place}: {publisher:publisher}, S. {page:page}.',
  '{author:full} ({date:yearx}): {title:title}. {{{edition:ed} ~}}{place:place}: {publisher:publisher}.',
  '{author:inverted} ({date:yearx}): {title:title}. In: {editor:editorsinverted} (Hrsg.): {container:host}. {place:place}: {publisher:publisher}, S. {page:pages}.',
  '{author:inverted} ({date:year}). {title:title}. In {editor:editorsinitials} (Hrsg.), {container:host} (S. {page:pages}). {place:place}: {publisher:publisher}.',
  '{author:full}. {date:year}. {title:title}. In: {container:host}, hg. von {editor:editors}, {page:pages}. {place:place}: {publisher:publisher}.',
  '{author:full}. {date:year}. {title:headline}. {container:outlet}, {date:daymonth}. {url:url} (zugegriffen: {accessed:date}).',
  '{editor:full} ({{Hrsg.~Hg.}}): {title:title}.<< {edition:ed}>> {place:place} : {publisher:publisher}, {date:year}',
  '{editor:full} ({{Hg.~Hrsg.}}): {title:title}, {place:place} {date:year}.',
  '{editor:inverted} ({{Hrsg.~Hg.}}) ({date:year}): {title:title}. {place:place}: {publisher:publisher}.',
  '{editor:mixed}, Hrsg. {date:year}. {title:title}. {place:place}: {publisher:publisher}.',
  '{author:full}: {title:title}. {{{genre=Diss.}~{genre=Diss. phil.}~{genre=Dissertation}~{genre=Habilitationsschrift}}}, {publisher:university}, {date:year}.',
  '{author:full}: {title:title}. {place:place}, {publisher:university}, {genre=Dissertation}, {date:year}',
  '{author:full} ({date:year}): {title:title}. {genre=Diss.} {publisher:university}.',
  `{author:body} ({date:yearx}): {title:title}. {place:place}.<< ${SEIT}>>`,
  `{author:body} (Hrsg.) ({date:yearx}): {title:title}. {place:place}<<: {publisher:publisher}>>.`,
  `{author:full}: {title:headline}, in: {container:outlet}, {date:date}, ${SEIT}.`,
  `{author:full} ({date:date}): {title:headline}. In: {container:outlet}. ${SEIT}`,
  `{author:news} ({date:date}): {title:headline}. ${SEIT}`,
  '{author:caps}, {date:year}. {title:title}. {place:place}: {publisher:publisher}.',
  `{author:bodycaps}, {date:year}. {title:headline}. {container:outlet} [online]. {date:date}. ${SEIT}`,
  '{author:caps}, {date:year}. {title:headline}. {container:outlet}. {date:date}. S. {page:newspage}'
]

const FRENCH = [
  '{author:caps}. {title:title}. {container:journal}<< [en ligne]>>. {date:year}, Vol. {volume:volume}, nᵒ {issue:issue}, p. {page:pages}.<< Disponible à l’adresse : {url:url}>>',
  '{author:caps}. {title:title}.<< {edition:ed}>> {place:place} : {publisher:publisher}, {date:year}',
  '{author:caps}. {title:title}. Dans : {{{editor:editorscaps} (dir.), ~}}{container:book}<< [en ligne]>>. {place:place} : {publisher:publisher}, {date:year}, p. {page:pages}.',
  '{{{author:caps}~{author:bodycaps}}}. {title:headline}. {container:outlet} [en ligne]. {date:date}.<< [Consulté le {accessed:date}].>> Disponible à l’adresse : {url:url}',
  '{author:bodycaps}. {title:title} [en ligne]. [S. l.] : {publisher:otherbody}, {date:date}. Disponible à l’adresse : {url:url}',
  '{author:direct}, {title:title}, {place:place}, {publisher:publisher}, {date:year}<<, p. {page:page}>>.',
  '{author:direct}, « {title:title} », {container:journal}, vol. {volume:volume}, n° {issue:issue}, {date:year}, p. {page:pages}.',
  '{author:full}, « {title:title} », in {editor:editors} (dir.), {container:host}, {place:place}, {publisher:publisher}, {date:year}, p. {page:pages}.',
  '{author:one} ({date:year}), {title:title}, {{{genre=thèse de doctorat}~{genre=mémoire de master}}}, {publisher:university}.'
]

const IBERIAN = [
  '{author:caps}. {title:title}. {{{edition:ed} ~}}{place:place}: {publisher:publisher}, {date:year}.',
  '{author:caps}. {title:title}. In: {editor:editorscaps} ({{org.~Org.~coord.}}). {container:host}. {place:place}: {publisher:publisher}, {date:year}. p. {page:pages}.',
  '{author:caps}. {title:title}. {date:year}. {genre=Tese de Doutorado} - {publisher:university}, {place:place}, {x:year}.<< Disponível em: {url:url}.>>',
  '{{{author:bodycaps}~{author:caps}}}. {title:headline}. {container:outlet}, {{{place:place}, ~[s. l.], ~}}{date:date}. Disponível em: {url:url}. Acesso em: {accessed:date}.',
  '{title:headline}. {container:outlet}, {{{place:place}, ~[s. l.], ~}}{date:date}. Disponível em: {url:url}. Acesso em: {accessed:date}.',
  '{author:bodycaps}. {title:title}. [S. l.]: {publisher:otherbody}, {date:year}. Disponível em: {url:url}.',
  '{author:bodycaps}. {title:title}. {place:place}: {publisher:otherbody}, {date:year}.',
  '{author:news} ({date:odd}). {title:headline}. {{{url:url}~Disponible en: {url:url}~Recuperado de {url:url}~Recuperado el {accessed:date}, de {url:url}}}',
  '{author:news}. {title:headline}. {date:date}. {url:url}',
  '{author:full} ({date:date}). “{title:headline}”. {container:outlet}. {url:url}',
  '{author:full} ({date:year}): “{title:title}”, {container:journal}, {{vol. ~}}{volume:volume}, {{nº ~n.º ~núm. }}{issue:issue}, pp. {page:pages}.',
  '{author:full}, {title:title}, {place:place}, {publisher:publisher}, {date:year}.',
  '{author:caps} ({date:year}): {title:title}. {place:place}: {publisher:publisher}.',
  '{author:inverted} ({date:year}). {title:title} [{{{genre=Tesis doctoral}~{genre=Tesis de maestría}}}, {publisher:university}].<< {url:url}>>'
]

const LISTS = [
  [WIKIPEDIA, 'en', 20],
  [NEWS, 'en', 20],
  [NEWS, 'es', 5],
  [DOCUMENTS, 'en', 14],
  [HUMANITIES, 'en', 14],
  [GERMAN, 'de', 18],
  [FRENCH, 'fr', 6],
  [IBERIAN, 'es', 5],
  [IBERIAN, 'pt', 3],
  [PROCEEDINGS, 'en', 18]
]

/** A pattern, and the language it is in. */
export function pickPattern(random) {
  let at = random.below(LISTS.reduce((sum, [, , weight]) => sum + weight, 0))
  for (const [list, language, weight] of LISTS) {
    if (at < weight) return [random.pick(list), language]
    at -= weight
  }
  return [NEWS[0], 'en']
}
