import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onDay } from '../time/when.ts'
import { article } from './article.ts'
import { contradictionsOf } from './contradictions.ts'
import { eventsOf } from './events.ts'
import { mentionsOf } from './mentions.ts'
import { tagger } from './tagger.ts'

const tag = await tagger()
const found = (text: string): (string | null)[][] => {
  const a = article(text, tag, { dateline: onDay('2024-03-13') })
  const m = mentionsOf(a)
  return contradictionsOf(a, m, eventsOf(a, m)).map((c) => [
    text.slice(c.a.start, c.a.end),
    c.b && text.slice(c.b.start, c.b.end),
  ])
}

describe('contradictions', () => {
  it('sets a denial against what it denies', () => {
    expect(
      found('Kenya denied that it had closed the border to Somali traders. Traders said Kenya had closed the border.'),
    ).toEqual([['Kenya denied that it had closed the border to Somali traders', 'Kenya had closed the border']])
  })
  it('keeps a denial of something told nowhere, with one passage', () => {
    expect(found('Chile denied that it had moved the markers.')).toEqual([
      ['Chile denied that it had moved the markers', null],
    ])
  })
  it.each([
    [
      'a denial that only points back',
      'A junior minister had told the radio that the port could be leased. The cabinet denied any such offer.',
      ['the port could be leased', 'The cabinet denied any such offer'],
    ],
    [
      'a claim denied in the same breath',
      'The owners said the guild had asked for 30 days, a claim the guild’s lawyers flatly denied.',
      ['the guild had asked for 30 days', 'a claim the guild’s lawyers flatly denied'],
    ],
    [
      'a claim called by its name',
      'The rumour that the fleet had sailed was called nonsense by the admiral.',
      ['The rumour that the fleet had sailed was called nonsense by the admiral', 'the fleet had sailed'],
    ],
    [
      'two lengths of one meeting',
      'The session ended after twenty minutes, according to the envoys; the palace says it lasted two hours.',
      ['The session ended after twenty minutes', 'it lasted two hours'],
    ],
    [
      'two days of one meeting',
      'The teams will meet on Monday in Lille, the chair says; the host’s office says Tuesday.',
      ['The teams will meet on Monday in Lille', 'Tuesday'],
    ],
    [
      'two counts',
      'The union said 12,000 nurses had walked out. The ministry put the number at 4,500.',
      ['12,000 nurses had walked out', 'the number at 4,500'],
    ],
    [
      'what has been seen and has not',
      'Mr Vale said that Orland had not seen the annex. Two diplomats say that it has seen it.',
      ['Orland had not seen the annex', 'it has seen it'],
    ],
    [
      'a limit and none',
      'Both navies have until Monday to answer, the mediator says; the admiral knows of no deadline.',
      ['Both navies have until Monday to answer', 'the admiral knows of no deadline'],
    ],
    [
      'two grounds for one act',
      'The delegation left early, to catch a flight as it says, in anger as others say.',
      ['to catch a flight', 'in anger'],
    ],
    [
      '“no such”',
      'Mr Dahl told reporters that the envoys had met. The ministry said there had been no such meeting.',
      ['Mr Dahl told reporters that the envoys had met.', 'The ministry said there had been no such meeting.'],
    ],
    [
      '“contrary to”',
      'Contrary to what the minister said, the tariff list has not been agreed.',
      ['Contrary to what the minister said', 'the tariff list has not been agreed'],
    ],
    [
      '“claims the opposite”',
      'The quota will stay, the ministry wrote. A memo claims the opposite: the quota could be lifted for a year.',
      ['The quota will stay, the ministry wrote.', 'the quota could be lifted for a year.'],
    ],
    [
      '“only for … to”',
      'In May Orland announced that the text was signed, only for Vessia to reply that it had signed a menu.',
      ['In May Orland announced that the text was signed', 'only for Vessia to reply that it had signed a menu'],
    ],
    [
      'a question and its answer',
      'QUESTION: Is it true that the annex was withdrawn?\n\nMR. HOLT: It has not been withdrawn. It was moved.',
      ['the annex was withdrawn', 'It has not been withdrawn'],
    ],
    [
      'one speaker, then otherwise',
      'Mr Brandt earlier described the date as “a wall.” On Thursday he called it “a signpost.”',
      ['Mr Brandt earlier described the date as “a wall.”', 'On Thursday he called it “a signpost.”'],
    ],
    [
      'the report’s own answer',
      'Vessia says that it has accepted the plan in full. It has not: its reply holds five reservations.',
      ['Vessia says that it has accepted the plan in full.', 'It has not: its reply holds five reservations.'],
    ],
    [
      'a word against a paper',
      'The minister insists that no port was offered, but minutes of the meeting show that two were.',
      ['The minister insists that no port was offered', 'but minutes of the meeting show that two were'],
    ],
    [
      'two reckonings',
      'According to the ministry, pay rose by 11 percent. The union’s economists make it 7 percent.',
      ['pay rose by 11 percent', '7 percent'],
    ],
    [
      'a reckoning that names no unit',
      'The ferry line said 300 crew had stopped work. Union stewards spoke of more than 900.',
      ['300 crew had stopped work', 'Union stewards spoke of more than 900'],
    ],
    [
      'weeks and years',
      'Ratification would take weeks, the minister said. Her deputy, Ida Kern, has put it at three years.',
      ['Ratification would take weeks', 'Her deputy, Ida Kern, has put it at three years'],
    ],
    [
      'a verb left out where it is denied',
      'Radio Kalo reported that the envoy had signed; his office said he had not.',
      ['the envoy had signed', 'he had not'],
    ],
    [
      'two figures with one verb',
      'The cabinet speaks of 12 detainees, the relief agency of 30.',
      ['The cabinet speaks of 12 detainees', 'the relief agency of 30'],
    ],
    [
      'a call and no call',
      'The palace said that the two had spoken by phone. The presidency said no call had taken place.',
      ['the two had spoken by phone', 'no call had taken place'],
    ],
    [
      'a deal and none yet',
      'The chair announced that an agreement had been struck. Norland’s delegates said it was premature to speak of a deal.',
      ['an agreement had been struck', 'it was premature to speak of a deal'],
    ],
    [
      'a label and its denial',
      'A member of the team described the answer as a refusal. The movement insisted that it had not refused anything.',
      ['A member of the team described the answer as a refusal', 'it had not refused anything'],
    ],
    [
      'a boast disputed behind its quotation',
      'He called it “the best offer in a decade,” a boast the staff side disputes: prices rose faster.',
      ['He called it “the best offer in a decade', 'a boast the staff side disputes: prices rose faster'],
    ],
    [
      '“begged to differ”',
      'The spokesman called the text a breakthrough. The union begged to differ.',
      ['The spokesman called the text a breakthrough.', 'The union begged to differ.'],
    ],
    [
      'a change that somebody is asked to explain',
      'Mr Lund said on Monday that no troops would leave. His office said on Friday that a withdrawal was under way. Asked to explain the change, an aide shrugged.',
      [
        'Mr Lund said on Monday that no troops would leave.',
        'His office said on Friday that a withdrawal was under way.',
      ],
    ],
    [
      '“not even”',
      'The bank had assured her that the guarantee was a formality. It has not even been applied for, a lawyer said.',
      [
        'The bank had assured her that the guarantee was a formality.',
        'It has not even been applied for, a lawyer said.',
      ],
    ],
    [
      'a denial against a paper',
      'The company’s chief said that there would be no closures. An internal memo lists three plants for closure.',
      ['The company’s chief said that there would be no closures.', 'An internal memo lists three plants for closure.'],
    ],
    [
      'a denial with its ground',
      'Three guests said that the envoy had walked out. Her ministry denies it: she left to catch a train.',
      ['the envoy had walked out', 'Her ministry denies it: she left to catch a train'],
    ],
    [
      'a revised count',
      'The agency first reported that 14 had died; it later lowered the figure to 4.',
      ['The agency first reported that 14 had died', 'it later lowered the figure to 4.'],
    ],
    [
      'accounts that differ',
      'There are conflicting accounts of the dinner.',
      ['There are conflicting accounts of the dinner.', null],
    ],
    [
      'blame laid on one another',
      'Both sides accused each other of breaking the truce.',
      ['Both sides accused each other of breaking the truce.', null],
    ],
    [
      'a meeting and none',
      'She had met Lund and Toft at the lake, she added. Lund’s office denies that there was any meeting.',
      ['She had met Lund and Toft at the lake, she added', 'Lund’s office denies that there was any meeting'],
    ],
    [
      'words taken back as misquoted',
      'Mr Orr told the paper that he could live with 6,000. He later said that he had been misquoted.',
      ['Mr Orr told the paper that he could live with 6,000.', 'He later said that he had been misquoted.'],
    ],
    [
      'two authors of one text',
      'The paper was drafted by the mayor’s aide, a radio says; the weekly Ost attributes it to a retired judge.',
      ['The paper was drafted by the mayor’s aide, a radio says', 'the weekly Ost attributes it to a retired judge'],
    ],
    [
      'a quotation with its teller, seen differently',
      'The file passes on. "We are two lists away," a spokesperson insisted. Oliva saw it differently. "We are one map away," she said.',
      ['"We are two lists away," a spokesperson insisted.', '"We are one map away," she said.'],
    ],
    [
      'sent and not received',
      'The treasury said that it had not received the offer; the ministry maintains that it was sent in January.',
      ['it had not received the offer', 'it was sent in January'],
    ],
    [
      'two grounds for one thing',
      'The visit fell through; Vessia blames a storm, the hosts say that it was never agreed.',
      ['The visit fell through; Vessia blames a storm', 'the hosts say that it was never agreed.'],
    ],
    [
      'nothing agreed',
      'The host said that the ministers had agreed on quotas. A delegate said that nothing had been agreed.',
      ['the ministers had agreed on quotas', 'nothing had been agreed'],
    ],
    [
      'a correction',
      'An earlier version of this report gave the loan as 40 million. It is 14 million.',
      ['An earlier version of this report gave the loan as 40 million', 'It is 14 million.'],
    ],
    [
      'a correction under its heading',
      'CORRECTION\n\nThe agency reported on Monday that the lease ran for 30 years. It runs for 13.',
      ['The agency reported on Monday that the lease ran for 30 years', 'It runs for 13.'],
    ],
  ])('finds %s', (_, text, pair) => {
    expect(found(text)).toContainEqual(pair)
  })
  it.each([
    'The court denied the motion. The judge denied bail.',
    'The spokesman would neither confirm nor deny the report.',
    'The company says it will offer 4%, while the union wants 6%.',
    'The chair said 30 delegations had spoken. The secretary said 12 delegations had left.',
    'France said it would send 40 advisers. Italy said it would send 60 advisers.',
    'Prices rose by 4 percent, the bank said. Wages rose by 7 percent, according to the bureau.',
    'The court denied the workers a hearing.',
    'The board denied tenure to four lecturers.',
    'Mr Orr did not see it that way. The envoy said Mr Orr sees Mr Dahl on Friday.',
    'Ardia agreed to a pause. Later Ardia refused to lengthen it.',
    'Nothing is agreed until everything is agreed, she said. An agreement on wages was reached on Monday, he said.',
    'The north got 17 ports, the south 19.',
    'The senator rejected the notion that allies could leave the bill.',
    'Mr Orr said the lake was low. Mr Dahl attributed this to the dry spring.',
    'The minister said the text was fair. An internal memo lists three ports.',
    'The union said 40 trucks had arrived. The agency spoke of more than 30.',
    'The minister said the talks began on Monday. The union said they would resume on Friday.',
    'An earlier version of the treaty gave the commission ten seats. It now has twelve.',
    'Both delegations deny.',
    'The mayor walked home. In fact, she ran.',
    'The minister said the text was long, but the draft had been shown to nobody.',
    'There is no such thing as a free port, the minister said.',
    'QUESTION: When will you meet?\n\nMR. HOLT: There is no date yet.',
  ])('insults nobody: %s', (text) => {
    expect(found(text)).toEqual([])
  })
  it('sets one verb against its negation when names and matter agree', () => {
    expect(
      found(
        'Kenya’s cabinet accepted the revised tariff schedule, its envoy said. A spokesman said Kenya had not accepted the revised tariff schedule.',
      ),
    ).toHaveLength(1)
  })
  it('sets the aim of a meeting against word that the matter did not come up', () => {
    expect(
      found(
        'The minister flew to Oslo with the aim of presenting the fishing plan to the Norwegian mediators. A Norwegian mediator in Oslo said the plan was not discussed.',
      ),
    ).toEqual([
      ['with the aim of presenting the fishing plan to the Norwegian mediators', 'the plan was not discussed'],
    ])
  })
  it('sets nearness against distance', () => {
    expect(
      found(
        'The minister said the two sides had moved closer on quotas. A union official said they were still far apart on pay.',
      ),
    ).toHaveLength(1)
  })
  it('sets two limits for one agreement against one another', () => {
    expect(
      found('There must be an agreement by 1 May, she said. The agreement has to be signed by 1 June at the latest.'),
    ).toHaveLength(1)
  })
  it('sets "first" against an earlier telling', () => {
    expect(
      found(
        'Norland announced the levy in June 2021, its cabinet said. The minister first proposed the levy in March 2023.',
      ),
    ).toHaveLength(1)
  })
  it('marks a claim told to be without evidence', () => {
    expect(found('Sutria claimed, without evidence, that its rival had shelled the port.')).toEqual([
      ['Sutria claimed, without evidence, that its rival had shelled the port', null],
    ])
  })
  it.each([
    'The union accepted the Harbour Board’s pension offer on Monday. By Friday the union rejected the Harbour Board’s pension offer.',
    'The council approved the budget. The council will not approve the budget twice.',
    'Kenya did not deny the report.',
    'The two sides have not become closer, one diplomat said. They are far apart on everything.',
    'Peru will not accept the levy. Chile accepted the quota.',
    'The sides made progress on Monday.',
    'A Friday deadline was extended to 1 May.',
  ])('none: %s', (text) => {
    expect(found(text)).toEqual([])
  })
  it('reads any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const a = article(text, tag)
        for (const c of contradictionsOf(a, mentionsOf(a))) expect(c.a.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
