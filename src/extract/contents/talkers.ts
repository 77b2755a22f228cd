import { words } from './pieces.ts'

/** Those who talk about a text rather than do what it lays down: a text binds troops, farmers and ports, not its critics. */
const TALKERS = words(
  'president vice-president premier chancellor minister secretary envoy ambassador negotiator mediator facilitator spokesman spokeswoman spokesperson leader chairman chairwoman commissioner mp mep representative rapporteur adviser advisor official diplomat aide insider negotiator participant source analyst expert observer critic supporter backer opponent ally author drafter campaigner activist economist researcher academic scholar historian commentator reporter journalist lawyer delegate delegation voter lawmaker senator capital camp hardliner moderate sceptic skeptic rival detractor doubter signatory talk negotiation summit conference meeting session round speech interview statement report article newspaper paper poll survey study analysis question answer reader failure success hope fear concern worry doubt mood tension pressure market investor price inflation reaction response criticism support decision announcement',
)

/** Whether a noun names one of those, in either number. */
export const isTalker = (noun: string): boolean => {
  const one = noun.replace(/men$/, 'man').replace(/women$/, 'woman')
  const base = one.endsWith('s') && !one.endsWith('ss') ? one.slice(0, -1) : one
  return TALKERS.has(base) || TALKERS.has(one)
}

/** Verbs in the present by which a report tells how things stand or what people think; no text lays such a thing down. */
export const NARRATES = words(
  'say tell add warn note write report announce confirm claim argue insist reply answer explain state acknowledge concede comment respond stress emphasise emphasize reiterate repeat ask urge call demand want hope wish fear worry doubt believe think know feel expect see seem appear look sound like love hate prefer support back oppose reject welcome dismiss criticise criticize praise blame accuse mean suggest show prove reflect mark represent reveal indicate underline highlight matter help hurt harm risk threaten fail succeed try seek hesitate struggle fight differ disagree quarrel talk speak discuss negotiate meet gather visit travel arrive wait depend hang loom linger persist deserve belong resemble understand remember forget regret deny accept refuse agree have be do become happen need lack vote sign consider study read follow sit stand lie live hinge turn vary date trust plan intend complain protest march strike block press push hail applaud mock ridicule predict estimate calculate warn brace prepare rally resign campaign circulate rage flare continue resume',
)
