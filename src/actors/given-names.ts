/** Given names common in the news of many countries: evidence that two capitalised words are a person, never proof. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abbas abdel abdul abdullah abdulla abdelaziz abiy adam adrian agnes ahmad ahmed aisha alan albert alejandro aleksandar aleksander aleksandr alex alexander alexandra alexei alexey alfred ali alice alison allan allen
amanda amy ana anastasia anatoly andrea andreas andrei andres andrew andrey andrii andriy andrzej angela anita ann anna anne annalena annie anthony antje antoine anton antonio antony arif arthur ashley ashraf audrey ayman aziz
barack barbara barry bart basil beatrice ben benjamin benny bernard bernd bernie beth bezalel bill binyamin bob boris brad brandon brenda brett brian bridget bruce bruno
carl carla carlos carmen carol carole caroline carrie catherine cathy cecilia celine charles charlie charlotte cheryl chris christian christiana christina christine christophe christopher chuck cindy claire clara claudia claudio colin connie constantin craig cristina cynthia cyril
dale damian dan daniel daniela danny darren dave david dawn dean deborah debra denis dennis derek diana diane diego dieter dimitri dina dmitri dmitry dmytro dominic dominique don donald donna doris dorothy douglas duncan
ed eddie eduardo edward edwin eileen elaine elena eli elizabeth ellen emily emma emmanuel enrico enrique eric erik ernest esmail ester esther ethan eugene eva evan evelyn
fadi faisal farah fatima federico felipe felix fernando fiona florence francesca francesco francine francis francisco francois françois frank frans franz fred frederic frederick friedrich fumio
gabriel gabriela gareth gary gavin geoffrey georg george georges gerald gerard gerhard gerry gideon gilbert giorgia giovanni giulia giuseppe gloria gordon graham grace greg gregory greta grigory guillermo gunter gustavo guy
hamid hanna hannah hans harold harriet harry hassan heather hector heidi heiko heinrich helen helena helga helmut henri henry herbert hikmat hilary hillary hossein howard hubert hugo hussein
ian ibrahim ignacio igor ilham imran ines ingrid irina iris isaac isabel isabelle ismail itamar ivan ivana ivo
jack jackie jacob jacqueline jacques jaime jake jakub james jamie jan jane janet janez janice jared jason javad javier jean jeff jeffrey jen jennifer jens jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joanna joanne joao joe joel johan johann johanna john johnny jon jonas jonathan jorge jose josé josef josep joseph joshua joyce juan judith judy jules julia julian juliana julie julien julius justin jutta
kaja karen karim karin karl karla karoline kate katherine kathleen kathryn kathy katie katja katrin kay keith keir kelly ken kenneth kerry kevin khaled khalid kim kirill kirsten kostas kristalina kristin kristina kurt kyle
lara larry laura laurence laurent lauren leah lee lena leo leon leonard leonid leslie leyla liam lilia lillian linda lindsey lisa liz lloyd lois lora loretta lorenzo louis louise luc luca lucas lucy luigi luis luiz luke lukas lynn
madeleine magdalena mahmoud malcolm manfred manuel manuela marc marcel marcelo marco marcos marcus margaret margarita margrethe maria marianne marie marina mario marion marine mariya mark marko markus maros maroš martha martin martina mary maryam masoud massimo mathias matt matteo matthew matthias maura maurice mauricio max maxim maxime megan mehdi mehmet melissa melanie mercedes mia michael michel michele michelle micheál michal miguel mike mikhail mikheil milos miriam mitch mohamed mohammad mohammed mohsen moira monica monika morgan moshe muhammad mustafa mykhailo mykola
nabil nadia nancy naomi narendra natalia natalie natasha nathan nayib neil nelson nicholas nick nicola nicolas nicole nigel nikki nikol nikola nikolai nikos nina noah noam noel nora norma norman
oksana olaf oleg oleh oleksandr oleksii oleksiy olena olga oliver olivia olivier omar oscar osama oskar otto owen
pablo pamela paola paolo pascal patricia patrick paul paula pauline paulo pavel pavlo pedro penny peter petr petra petro phil philip philippe phillip phyllis pierre pietro piotr pramila
rachel rafael rafic ralph ramon raphael raul ray raymond rebecca recep regina rene renee reuven ricardo richard rick rita rob robert roberta roberto robin rod roderich rodrigo roger roland roman ron ronald rosa rose rosemary ross roy ruben ruhollah ruslan russell rustem ruth ryan
sabine sadiq saeed salim sally salvador sam samantha samir samuel sandra sanna sara sarah sean sebastian serge sergei sergey sergio sergii sergiy serhii serhiy shannon sharon shawn sheila shigeru shirin shirley simon simone sofia solomon sonia sophia sophie stanislav stefan stefano stella stephane stephanie stephen steve steven stuart sue susan susanna susanne suzanne sven svetlana svitlana sylvia sylvie
tamara tania tanya tara tariq tatiana ted teresa terry thabo theresa thérèse thierry thomas tim timothy tina tobias todd tom tomas tommy tony tracy trevor tyler tzipi
ulrich ulrike ulf umar ursula ute uri
václav vadim valdis valentina valerie valery vanessa vasily vera veronica véronique victor victoria viktor viktoria vincent viola virginia vitali vitaly vladimir vladislav volker volodymyr vyacheslav
wade walter wanda warren wayne wendy werner wesley wilhelm will willem william wolfgang wopke
xavier yair yana yannick yannis yasmin yasser yevgeny yitzhak yoav yoshihide yuri yuliia yulia yulya yvette yvonne
zac zachary zahra zainab zoe zoran zuzana`
    .split(/\s+/)
    .filter(Boolean),
)

const FEMALE: ReadonlySet<string> = new Set(
  `agnes alice alison amy ann anne annie ashley audrey barbara beatrice beth brenda bridget carol carole caroline carmen carrie catherine cathy celine charlotte cheryl christine cindy claire connie dawn deborah diane dina dominique doris dorothy eileen elaine elizabeth ellen emily esther evelyn florence francine gloria grace hannah harriet heather heidi helen hilary hillary ines ingrid iris isabel isabelle jackie jacqueline jane janet janice jean jennifer jessica jill joan joanne joyce judith judy julie kaja karen karin kate katherine kathleen kathryn kathy katie katrin karoline kay kirsten kristin leah leyla lillian lindsey lois loretta louise lucy lynn madeleine mariam margaret margarethe margrethe marianne marie marion mary maryam megan mélanie melanie mercedes michelle miriam nancy naomi natalie nicole nikki pam peggy penny phyllis rachel renee rosemary rose ruth sabine sally sarah sharon shannon shirley simone sophie stephanie sue susan suzanne sylvie theresa tracy ute valerie veronique wendy yasmin yvette yvonne zoe ursula`.split(
    /\s+/,
  ),
)
const MALE_IN_A: ReadonlySet<string> = new Set(
  'joshua luca nikola nikita ilya mustafa musa isa issa ezra abdulla sasha misha elisha mika shota yahya andrea costa kostya sava zakaria'.split(
    ' ',
  ),
)

/** What a given name usually tells; null when it tells nothing. Evidence, never proof. */
export function usualGender(given: string): 'f' | 'm' | null {
  const n = given.toLowerCase()
  if (!GIVEN_NAMES.has(n)) return null
  if (FEMALE.has(n) || (n.endsWith('a') && !MALE_IN_A.has(n))) return 'f'
  return /^(?:alex|chris|kim|robin|sam|jo|lee|leslie|morgan|kelly|dana|jamie|sean|francis|jan|andrea|noa|nicola|pat|terry|jackie|ashley|shannon|yuri|lindsey|tracy|jean|dominique|will|guy)$/.test(
    n,
  )
    ? null
    : 'm'
}
