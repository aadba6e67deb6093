/**
 * A text as part of a sentence. Where it holds marks that turn the direction of writing it is set apart, so that a title cannot
 * turn the words around it (Unicode Bidirectional Algorithm, UAX #9: FSI and PDI). Its own closing marks that close nothing are
 * left out: they would end what sets it apart.
 */
export function isolated(text: string): string {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return text
  let open = 0
  let inside = ''
  for (const mark of text) {
    if (/[\u2066-\u2068]/.test(mark)) open++
    if (mark === PDI && --open < 0) open = 0
    else inside += mark
  }
  return `\u2068${inside}${PDI.repeat(open)}${PDI}` // the end of an isolate ends what was turned inside it
}

const PDI = '\u2069'
