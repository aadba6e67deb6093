/** Forms of chapters, proceedings and edited works without quotation marks, in the language of train-pattern.mjs. */
const HOUSE = '{{{place:place}: {publisher:publisher}~{publisher:publisher}, {place:place}~{publisher:publisher}}}'
const WHEN = '{{{date:year}~{date:monthyear}}}'

export const PROCEEDINGS = [
  `{author:direct}. {title:title}. In {container:proceedings}<<, volume {volume:volume} of {collection:series}>><<, pages {page:pages}>><<, {place:place}>>, ${WHEN}.<< {publisher:publisher}.>>`,
  `{author:direct}. {title:title}. In {editor:editors}, {{editors~editor}}, {container:proceedings}<<, volume {volume:volume}>>, pages {page:pages}<<, {place:place}>>, ${WHEN}.<< {publisher:publisher}.>>`,
  '{author:direct}. {title:title}. {publisher:publisher}, {place:place}<<, {edition:plain} edition>>, {date:year}.',
  '{author:inverted} ({date:year}). {title:title}. In {editor:editorsinverted}, editors, {container:host}, pages {page:pages}<<, {place:place}>>. {publisher:publisher}.',
  `{author:inverted} ({date:year}). {title:title}. In {container:proceedings}<<, {{pages~pp.}} {page:pages}>>. ${HOUSE}.`,
  '{author:inverted} ({date:year}). {title:title}. In {container:proceedings}. {place:place}: {publisher:otherbody}.',
  '{author:inverted} {date:year}. {title:title}. In: {container:proceedings}, {place:place}<<, pp. {page:pages}>>.',
  '{author:inverted}, {title:title}, {{in: ~In ~}}{container:proceedings}, {{{publisher:publisher}, ~}}{place:place}, {date:year}<<, pp. {page:pages}>>.',
  '{author:inverted}, {title:title}, {container:proceedings}, pp. {page:pages}, {place:place}, {date:monthyear}.',
  '{author:initialsfirst}, {title:title}, in {container:proceedings} ({{{publisher:publisher}~{place:place}}}, {date:year}), {{p.~pp.}} {page:pages}.',
  `{author:initialsfirst}, “{title:title},” in {container:proceedings}<<, {place:place}>>, ${WHEN}<<, pp. {page:pages}>>.`,
  '{author:initialsfirst}. {title:title}. In {container:proceedings} ({date:year}), {editor:editorsinitials}, {{Eds.~Ed.}}, vol. {volume:volume} of {collection:series}, {publisher:publisher}, pp. {page:pages}.',
  '{author:initialsfirst}, {title:title}, {genre=Tech. Rep.} {number:number}, {publisher:university}, {place:place}, {date:monthyear}.',
  '{author:initialsfirst}, “{title:title},” {publisher:body}, {genre=Tech. Rep.}<< {number:number}>>, {date:year}.',
  '{author:direct}. {title:title}. {genre=Technical report}<< {number:number}>>, {publisher:university}<<, {place:place}>>, {date:monthyear}.',
  '{author:mixed}. {date:year}. {title:title}. {genre=Technical report} {publisher:university} {place:place}.',
  '{editor:editorsinverted} ({{Ed.~Eds.~ed.}}), {title:proceedings}, {place:place}<<, {date:year}>>.',
  '{author:inverted}, {title:proceedings}, {place:place}, {date:year}.',
  // books made by editors, and chapters whose editors are told without a word for it
  '{author:family}. {title:title}. {{Edited by~Ed. by~Ed.}} {editor:editors}. {place:place}: {publisher:publisher}, {date:year}.',
  '{author:mixed}. {title:title}. {{Edited by~Ed.}} {editor:editors}. {place:place}: {publisher:publisher}, {date:year}.',
  '{author:mixed}. {date:year}. {title:title}. In {editor:editors}, {container:host}, {page:pages}. {place:place}: {publisher:publisher}.',
  '{author:mixed}. {date:year}. {title:title}. In {editor:editors} ({{eds.~ed.}}), {container:host}, {page:pages}. {place:place}: {publisher:publisher}.',
  '{author:inverted} {date:year}. {title:title}. In: {editor:editorsinverted} ({{eds~ed.}}), {container:host}. {publisher:publisher}, {place:place}, pp. {page:pages}.',
  '{author:vancouver}. {title:title}. In: {editor:vancouver}, {{eds.~ed.}} {container:host}. {{{edition:ed}. ~}}{place:place}: {publisher:publisher}; {date:year}:{page:pages}.',
  '{author:inverted} ({date:year}) {title:title}. In {editor:editors} ({{eds~ed.}}) {container:host}, {place:place}, {publisher:publisher}, pp. {page:pages}.',
  '{author:inverted} ({date:year}). {title:title}. In {editor:editorsinitials} (Eds.), {container:host}, {edition:ed} ({{pp.~p.}} {page:pages}). {place:place}: {publisher:publisher}.',
  '{author:inverted} ({date:year}), {title:title}, {{tr.~trans.~translated by}} {translator:editorsinitials} ({place:place}: {publisher:publisher}).',
  '{author:mixed}. {title:title}. {{Trans.~Tr.}} {translator:editors}. {place:place}: {publisher:publisher}, {date:year}.',
  '{author:full}, {date:year}, « {title:title} », {{In : ~in ~}}{editor:editorsinverted} ({{sous la dir.~dir.~éds.}}), {container:host}, {place:place}, {publisher:publisher}<<, p. {page:pages}>>.',
  '{author:full}, « {title:title} », {editor:editors} (dir.), {container:host}, {place:place}, {publisher:publisher}, {date:year}, p. {page:pages}.',
  '{author:direct}, {title:title}, {edition:ed}, {publisher:publisher}, {place:place}, {date:year}.',
  '{author:inverted}. {title:title}. {edition:ed} {place:place}: {publisher:publisher}; {date:year}. {x:number} p.',
  '{author:inverted} ({date:year}). {title:title}. {publisher:publisher}. {x:number} {{p.~pp.}}',
  // places in journals that have no range of pages, and titles that no stop ends
  '{author:inverted} ({date:year}). {title:title}. {container:journal}, {{Vol. ~}}{volume:volume}, {{No. ~}}{issue:issue}, {page:article}.',
  '{author:initialsfirst}, {title:title}, {container:journal}, {{Vol. ~vol. ~}}{volume:volume}, {{No. ~no. }}{issue:issue}, {page:article}<<, {date:year}>>.',
  '{author:vancouver} {date:year} {title:title} {container:abbreviated} {volume:volume} {page:article}',
  '{author:mixed} {date:year} {title:title}. {container:journal} {volume:volume}: {page:pages}.',
  '{author:direct}. {title:title}. {container:journal}, {volume:volume}({issue:issue}):{page:pages}, {date:year}.'
]
