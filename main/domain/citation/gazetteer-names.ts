/** Given names common in the languages that articles come in; facts, listed by hand. Folded to lower case without accents. */
const GIVEN = `
aaron abdul abdullah abigail abraham adam adrian adriana agnes agnieszka ahmad ahmed aisha alan albert alberto alejandra alejandro aleksandr alessandra alessandro alex alexander alexandra alexandre alexis alfred alfredo ali alice alicia alison allan allen allison amanda amelia amina amir amit amy ana anastasia anders andre andrea andreas andrei andres andrew andrzej angel angela angelica angus anil anita anja ann anna anne annette annika anthony antoine anton antonia antonio antony anya april arjun armando arnold arthur arturo ashley astrid audrey augusto aurelie ayesha
barbara barry beatrice beatriz ben benedict benjamin bernard bernd bernhard bert bertrand beth bettina betty bianca bill birgit bjorn bob boris brad bradley brandon brenda brendan brian bridget brigitte bruce bruno bryan
caitlin camila camille carl carla carlo carlos carmen carol carolina caroline caroline carsten catalina catherine cathy cecilia cesar chantal charles charlie charlotte chelsea chen cheryl chiara chloe chris christian christiane christina christine christof christoph christophe christopher claire clara clare claude claudia claudio claus colin colleen connor constance corinna cornelia craig cristian cristina cynthia
daisy dale dan dana daniel daniela daniele danielle darren dave david dawn dean deborah debra declan delphine denis denise dennis derek diana diane diego dieter dimitri dina dirk dmitri dmitry dominic dominik dominique don donald donna dora doris dorothea dorothy doug douglas duncan dylan
eberhard ed eddie edgar edith eduard eduardo edward edwin eileen elaine eleanor elena eleni elias elisa elisabeth eliza elizabeth ella ellen elsa emil emilia emiliano emilie emilio emily emma emmanuel enrico enrique eric erica erich erik erika erin ernest ernesto ernst esteban esther ethan eugene eva eve evelyn ewa
fabian fabio farah fatima federico felicity felipe felix ferdinand fernanda fernando filip fiona florence florian frances francesca francesco francis francisco franck francois francoise frank frans franz fred frederic frederick friedrich fritz
gabriel gabriela gabriele gareth gary gavin geoff geoffrey georg george georges georgia gerald gerard gerd gerhard german gertrud gianluca gilbert gilles gina giorgio giovanni gisela giulia giuseppe gloria gonzalo gordon grace graham grant greg gregor gregory greta guido guillaume guillermo gunter gunther gustavo guy
hamid hannah hannes hans harald harold harriet harry harvey hassan heather hector heidi heike heiko heiner heinrich heinz helen helena helene helga helmut hendrik henri henrik henry herbert hermann hilary hiroshi holger holly horst howard hubert hugh hugo hussein
iain ian ibrahim ignacio igor ilse immanuel ines inga inge ingo ingrid irene irina iris isaac isabel isabella isabelle ismail ivan ivana
jaap jack jackie jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janice janine jared jasmine jason jasper javier jay jean jeff jeffrey jenna jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy joachim joan joana joann joanna joanne joao joaquin joe joel joerg johan johann johanna johannes john johnny jon jonas jonathan jordan jordi jorg jorge jose josef josefina joseph josh joshua joy joyce juan juana judith judy jules julia julian juliana julie julien juliet julio julius jurgen justin justine
kai kamal karen karim karin karl karla karsten kate katharina katherine kathleen kathryn kathy katie katja katrin katrina kay keith kelly ken kenneth kerry kerstin kevin khaled kim kimberly kirsten klaus konrad konstantin kristen kristin kristina kumar kurt kyle
lara larry lars laura lauren laurence laurent lawrence lea leah lee leila lena leo leon leonard leonardo leonie leopoldo leslie leticia lewis liam lila lilian liliana linda lindsay lisa liz lluis lorena lorenzo lothar louis louise luc luca lucas lucia luciano lucie lucien lucy ludwig luigi luis luisa luise lukas luke lutz lydia lynn
madeleine magdalena malcolm manfred manuel manuela marc marcel marcela marcelo marco marcos marcus margaret margarita margot maria mariam mariana marianne marie marina mario marion marisa marisol marissa mark marko markus marlene marta martha martin martina martine mary massimo mateo mathias mathieu mathilde matt matteo matthew matthias matthieu maureen maurice mauricio max maximilian maya megan mehmet melanie melissa mercedes meredith mia michael michal micheal michel michela michele michelle miguel mihai mike mikhail milan mina ming miranda miriam mirko mitchell mohamed mohammad mohammed moira molly monica monika monique morgan moritz moshe muhammad murat
nadia nadine nancy naomi natalia natalie natasha nathalie nathan nathaniel neil nelson nicholas nick nicola nicolas nicole niels nigel nikita nikolai nikolaus nils nina noah noam noel nora norbert norma norman nuno
octavio olaf ole oleg olga oliver olivia olivier omar oscar oskar osman otto owen
pablo paloma pamela paola paolo pascal patrice patricia patricio patrick patrik paul paula paulina pauline paulo pavel pedro peggy penelope per pete peter petra phil philip philipp philippe phillip pia pierre pieter pietro pilar piotr priya
quentin rachel rafael ragnar rahul rainer ralf ralph ramon randall raphael raquel rashid raul ravi ray raymond rebecca regina reinhard reiner rene renata renate ricardo riccardo richard rick rita rob robert roberta roberto robin rodney rodrigo roger roland rolf roman ron ronald rosa rosemary ross roy ruben rudolf rupert russell ruth ryan
sabine sabrina sally salvador sam samantha samir samuel sandra sanjay santiago sara sarah sasha saskia scott sean sebastian serge sergei sergey sergio seth shane shannon sharon shaun sheila shirley sibylle sigrid silke silvia simon simona simone sofia sonia sonja sophia sophie stacy stanislav stanley stefan stefania stefanie stefano stella stephan stephane stephanie stephen steve steven stewart stuart sue sunil susan susana susanna susanne suzanne sven svetlana sylvain sylvia sylvie
tamara tania tanja tanya tara tatiana ted teresa terence terry tessa theo theodor theodore theresa therese thierry thomas thorsten tiffany till tim timothy tina tobias todd tolu tom tomas tomasz tony torsten tracy trevor tristan tyler
udo ulrich ulrike umberto ursula uta ute uwe valentina valentin valeria valerie vanessa vera vernon veronica veronika veronique victor victoria vijay vikram viktor vincent vincenzo viola virginia vivian vladimir volker
waldemar walter wanda warren wayne wei wendy werner wilfried wilhelm will william willy winfried winston wolf wolfgang xavier yan yann yasmin yolanda youssef yuri yusuf yves yvonne zachary zoe zsolt
`
const GIVEN_NAMES: ReadonlySet<string> = new Set(GIVEN.split(/\s+/).filter((name) => name !== ''))

/** Words that join a family name to what goes before: kept inside `family` as they are written. */
const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da do dos das du la le les ter ten te zu zum zur vom af av el al bin ibn ben st van’t auf'.split(
    ' '
  )
)

export function isGivenName(folded: string): boolean {
  return GIVEN_NAMES.has(folded)
}

export function isParticle(lower: string): boolean {
  return PARTICLES.has(lower)
}
