const words = (s: string): ReadonlySet<string> => new Set(s.trim().split(/\s+/))

/** Lemmas of verbs whose clause is something said: "X warned (that) …". */
export const SAYING = words(`
say tell add note warn claim announce insist reiterate stress emphasise emphasize underline underscore acknowledge concede admit confirm deny declare
explain argue state write post tweet reply respond answer ask comment report reveal suggest assert allege caution complain conclude continue
contend counter disclose indicate maintain mention observe pledge promise vow threaten predict propose quip recall remark repeat signal speculate
testify urge boast brag lament joke hint imply inform remind assure reassure retort relay read advise clarify elaborate charge
recount recommend reaffirm restate forecast estimate affirm agree swear profess avow attest volunteer interject murmur shout yell exclaim
communicate notify tout demand request appeal call go describe
fume grumble mutter whisper thunder gripe grouse moan groan bristle rage rant snap scoff sneer muse opine enthuse gush crow gloat sigh deadpan
confide divulge posit reckon theorise theorize hypothesise hypothesize counsel caution interject remonstrate growl bark roar
concur stipulate underscore affirm reply rejoin retort chorus
believe think expect hope fear know doubt
`)

/** Verbs of saying that need no clause: with a quotation, or "X accused Y of …". */
export const JUDGING = words(`
accuse blame criticise criticize condemn denounce decry slam blast praise hail welcome dismiss describe call label brand depict portray characterise characterize
dub deride mock reject denounce lambaste commend ridicule belittle slate rubbish condemn scorn applaud laud compare liken
`)

/** Verbs of the mind: a claim by them is a statement only when its words are quoted, or somebody was told. */
export const THINKING = words('believe think expect hope fear know want wish like prefer feel consider see regard')

/** Verbs that take the hearer as their object: "told reporters that …". */
export const TELLING = words('tell inform remind assure reassure advise notify warn ask urge promise')
