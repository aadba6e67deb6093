/** First words of the towns and countries that publishers sit in; facts, listed by hand. Folded. Short or common words are left out. */
const PLACES = `
aachen aarhus abingdon abu accra adelaide albany aldershot alexandria algiers almaty alicante amherst amsterdam ankara antwerp antwerpen arlington armonk asuncion athens atlanta auckland augsburg austin australia austria
baden baltimore bamberg bangalore bangkok barcelona basel basingstoke bayreuth beijing beirut belem belfast belgium belgrade belmont belo bergen berkeley berlin bern bethesda bielefeld bilbao birmingham bloomington bochum bogota bologna bombay bonn bordeaux boston boulder bradford brasilia brasil bratislava brazil bremen brisbane bristol brooklyn brussels bruxelles bucharest budapest buenos
cairo calcutta california cali cambridge campinas canada canberra caracas cardiff chapel chennai cheltenham chicago chichester chile china cleveland coimbra colchester cologne colombia columbus concord copenhagen cordoba cork coventry cracow curitiba
dakar dallas darmstadt delhi denver detroit deutschland dhaka dordrecht dortmund dresden dublin duisburg durham dusseldorf edinburgh eindhoven englewood erfurt erlangen essen exeter farnham firenze florence florianopolis fortaleza france frankfurt freiburg fribourg
gainesville geneva geneve genova genoa germany ghent gieszen giessen glasgow goiania gothenburg goteborg gottingen granada graz grenoble greenwich greifswald groningen guadalajara guatemala
hague haifa halle hamburg hampshire hannover hanoi harlow harmondsworth havana heidelberg helsinki hildesheim hillsdale hoboken hong honolulu houndmills houston
india indianapolis innsbruck ireland istanbul italy ithaca jakarta japan jena jerusalem johannesburg kampala kansas karlsruhe kassel kiel kingston kobenhavn koln konstanz kopenhagen krakow kyoto
lagos lahore lancaster lanham lausanne leeds leicester leiden leipzig leuven lexington lima lisboa lisbon liverpool ljubljana london londres los luneburg lund luxembourg luzern lyon
macon madison madrid mainz malaga manchester manila mannheim maputo marburg maryknoll mahwah medellin melbourne mexico miami michigan milan milano minneapolis montevideo montpellier montreal moscow mumbai munchen munich munster murcia
nairobi napoli naples nashville netherlands neuwied newark newcastle nijmegen nottingham nurnberg oakland oldenburg opladen osaka oslo osnabruck ottawa oxford oxon
paderborn padova palermo panama paris passau pelotas pennsylvania philadelphia piscataway pittsburgh porto portland portugal potsdam prague praha pretoria princeton providence puebla
quebec quito reading recife regensburg reinbek riga rio roma rome rosario rostock rotterdam saarbrucken salamanca salvador salzburg santiago sao seattle seoul sevilla seville shanghai sheffield siegen singapore sofia southampton spain stanford stockholm strasbourg stuttgart surrey sussex sweden switzerland sydney
taipei tallinn tehran tilburg tokyo torino toronto toulouse trier trieste tubingen tucson turin tunis uppsala urbana utrecht
valencia valparaiso vancouver venezia venice vienna vilnius waltham warsaw warszawa warwick washington weimar weinheim wellington westport wien wiesbaden wuppertal wurzburg york zaragoza zurich
`
const FIRST_WORDS: ReadonlySet<string> = new Set(PLACES.split(/\s+/).filter((word) => word !== ''))

/** Whether a folded word begins the name of a town or country that publishers name. */
export function beginsPlace(folded: string): boolean {
  return FIRST_WORDS.has(folded)
}
