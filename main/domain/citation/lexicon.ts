/** Words of the trade in a reference, by what they announce. Folded lower case; English, Spanish, Portuguese, French, German, Italian. */
const WORDS = {
  volume: 'vol vols volume volumes v tomo tome t bd band bde jg jahrgang 권 집 卷 ano año annee anno',
  issue: 'no nos nr num numero núm número n nº n° issue iss heft h fasc número suppl supplement supl 호 号 期',
  page: 'p pp pg pgs page pages pag pág págs pags página páginas s ss seite seiten art article artigo artículo e 쪽 面 頁 页',
  editor:
    'ed eds edited editor editors hgg éd éds hg hrsg hrsgg herausgeber herausgegeben coord coords coordinador coordinadores org orgs organizador comp comps compilador dir dirs edd curatore cur',
  translator:
    'trans transl translated translator trad traducción tradução traduction traducido übersetzt übers übersetzung aus',
  edition: 'edition edn edición edicion edição edicao ed auflage aufl éd édition edizione rev revised',
  in: 'in en em dans im nel ders dies',
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago set dic janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev abr mai jun jul ago set out nov dez janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre janv févr avr juil déc januar februar märz maerz april mai juni juli august oktober dezember okt dez jän gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre dicembre spring summer autumn fall winter',
  accessed:
    'accessed access retrieved viewed visited recuperado consultado consulta acesso acedido disponible disponível available abgerufen zugriff zugegriffen letzter consulté consulte cited citado verfügbar archived archivado aufgerufen stand',
  organisation:
    'agency agencia agência association asociación associação authority bank banco board bureau center centre centro college comisión comissão commission committee comité company congress consejo conselho consortium council department departamento dirección direction division federation federación federal foundation fundación fundação fondation gobierno governo government group grupo initiative institut institute institution instituto laboratory league ministerio ministério ministry minister monitor network nations office oficina organisation organización organization organização parliament parlamento party program programme project secretaría secretaria senate service society sociedad sociedade task team trust union unión university universidad universidade universität université bundesamt bundesministerium verein verband stiftung gesellschaft europäische kommission amt ministerium ministère conseil cooperativa cámara câmara corporation corp inc ltd llc gmbh observatory observatorio collaboration workgroup coalition alliance academy bundeszentrale statistisches cnn bbc',
  publisher:
    'press verlag publishing publishers publisher books editorial ediciones editora edições presses éditions editions éditeur university springer elsevier wiley sage routledge oxford cambridge palgrave blackwell macmillan penguin mcgraw pearson norton harper suhrkamp campus nomos westdeutscher leske budrich oldenbourg mohr siebeck gruyter fischer rowohlt beltz juventa vs sons hall academic librairie kluwer ashgate polity verso routledge zed böhlau boehlau vandenhoeck metzler reclam hanser steiner budrich transcript waxmann gallimard seuil puf armand colin larousse siglo fondo paidós anthropos ariel alianza tecnos cátedra tirant lumen gedisa trotta akal hucitec atlas cortez vozes contexto edusp unesp zahar einaudi laterza mulino feltrinelli brill karger thieme longman heinemann harvester allen unwin houghton mifflin doubleday knopf vintage',
  journal:
    'journal review revista zeitschrift revue annals archives bulletin proceedings transactions quarterly letters acta cadernos boletín boletim studies forum rivista magazine jahrbuch j rev proc int phys chem biol med res ann sci math lett',
  conference:
    'conference proceedings symposium workshop congress congreso congresso tagung actas anais kongress colloquium proc conf',
  thesis:
    'thesis dissertation tesis tese dissertação disertación diss phd doctoral habilitationsschrift diplomarbeit masterarbeit thèse dipl magisterarbeit mestrado doutorado maestría',
  report:
    'report reports working paper papers informe relatório bericht discussion diskussionspapier technical tech memorandum white policy brief rapport arbeitspapier',
  number: 'first second third fourth fifth 1st 2nd 3rd 4th 5th primera segunda tercera'
} as const

export type LexiconClass = keyof typeof WORDS

const classes = new Map<string, LexiconClass[]>()
for (const [name, words] of Object.entries(WORDS)) {
  // The keys of a literal object are its own names.
  for (const word of words.split(' ')) classes.set(word, [...(classes.get(word) ?? []), name as LexiconClass])
}

const NONE: readonly LexiconClass[] = []

/** What a lower-case word may announce in a reference. */
export function classesOf(word: string): readonly LexiconClass[] {
  return classes.get(word) ?? NONE
}

export function isOf(word: string, name: LexiconClass): boolean {
  return classesOf(word).includes(name)
}

/** Lower case without accents: how names and words are compared. */
export function fold(text: string): string {
  // Most words are plain ASCII, and taking letters apart costs more than all else here.
  return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
