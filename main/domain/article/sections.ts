/** Names of sections that articles commonly have, and labels that are not headings of the argument. */

const known =
  /^(?:(?:\d{1,2}|[IVX]{1,4})[.)]?\s+)?(?:(?:executive )?summary|introduction|background|context|methods?|methodology|materials and methods|data|results|findings|analysis|discussion|conclusions?|concluding remarks|recommendations|policy (?:implications|recommendations)|limitations|outlook|overview|key (?:findings|points|takeaways|judge?ments)|resumen ejecutivo|introducción|antecedentes|contexto|metodología|métodos|resultados|análisis|discusión|conclusi(?:ón|ones)|recomendaciones|introdução|conclusão|considerações finais|einleitung|einführung|hintergrund|methodik|ergebnisse|diskussion|fazit|schluss|ausblick|contexte|méthodes?|résultats|discussion et conclusion)\s*:?$/i

/** True of headings such as "Introduction" or "Fazit", numbered or not. */
export function isKnownSection(text: string): boolean {
  return text.length < 60 && known.test(text.trim())
}

/** True of the label over an abstract standing on its own line. */
export function isAbstractLabel(text: string): boolean {
  return /^(?:abstract|synopsis|resumen|resumo|zusammenfassung|kurzfassung|résumé|riassunto)\s*[:.]?$/i.test(
    text.trim()
  )
}

/** True of a paragraph that begins with its own label: "Abstract: We ask whether …". */
export function beginsAsAbstract(text: string): boolean {
  return /^(?:abstract|resumen|resumo|zusammenfassung|résumé)\s*[:.—–-]\s*\S/i.test(text)
}

/** True of the label over a note on the author. */
export function isAuthorLabel(text: string): boolean {
  return /^(?:about the (?:authors?|writers?|contributors?)|author (?:bio(?:graphy)?|note|information)|(?:sobre|acerca de(?:l)?) (?:el |la |los |las )?(?:autor|autora|autores|autoras)|zu(?:r| den|m) autor(?:in|en)?|über (?:den|die) autor(?:in|en)?|(?:à propos|au sujet) d(?:e l['’]|es )auteur(?:e|s)?|sobre [oa]s? autor(?:a|es|as)?|contributors?)\s*:?$/i.test(
    text.trim()
  )
}

/** True of headings of matter that may follow the reference list and is still the article's. */
export function isBackMatterSection(text: string): boolean {
  return /^(?:[A-H\d][.)]?\s+)?(?:acknowledge?ments?|funding|declarations?|(?:conflicts?|declaration) of interests?|competing interests|author contributions|data availability.*|ethics.*|(?:end)?notes?|footnotes|append(?:ix|ices)\b.*|annex(?:es)?\b.*|anexos?\b.*|apéndices?\b.*|agradecimientos|financia(?:ción|miento)|notas(?: al pie)?|anhang\b.*|anmerkungen|danksagung|annexes?\b.*|remerciements|agradecimentos|glossary|glosario|methodological note|nota metodológica|further reading|bibliography)\s*:?$/i.test(
    text.trim()
  )
}

/** True of the name of a journal or series standing above an article. */
export function isMasthead(text: string): boolean {
  return (
    text.length < 110 &&
    (/^(?:the )?(?:(?:[\p{Lu}][\p{L}-]+ ){0,4})?(?:journal|revista|review|annals|anales|proceedings|bulletin|boletín|quarterly|transactions|zeitschrift|cahiers|cuadernos|working papers?|policy briefs?|occasional papers?|gazette|magazine)\b(?! (?:shows|finds|says|the|that|is|was)).*$/iu.test(
      text
    ) ||
      /\b(?:vol(?:ume)?|no|issue|núm|nr|heft|issn)\b\.?\s*\d/i.test(text)) &&
    !/[.!?]$/.test(text)
  )
}

/** True of a figure's or table's own line: "Figure 2. …", "Cuadro 1: …". */
export function isCaption(text: string): boolean {
  return (
    text.length < 400 &&
    /^(?:figures?|figs?\.?|tables?|charts?|graphs?|maps?|box|figura|tabla|cuadro|gráfic[oa]|mapa|recuadro|abbildung|abb\.|tabelle|tab\.|tableau|graphique|carte|quadro|tabela)\s*\d+[a-z]?\s*[.:—–|-]/i.test(
      text
    )
  )
}
