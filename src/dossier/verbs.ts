import type { Argument, Example, Option, Verb } from './verb.ts'

// The table is read at every start, for help too: it imports no room, each verb loads its own.

const DOSSIER: Argument = { name: 'DOSSIER', about: 'the dossier: one file, usually NAME.travaux' }
const JSON_OUT: Option = { name: 'json', about: 'print the result as JSON, for programs' }
const AS: Option = { name: 'as', value: 'NAME', about: 'who stands behind it (else $TRAVAUX_AS)' }
const REASON: Option = { name: 'reason', value: 'WORDS', about: 'why, kept in the record' }
const OUTPUT: Option = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  about: 'write to a file instead of standard output',
}

const KINDS = ['news', 'statement', 'transcript', 'draft-text', 'note'] // record/source.ts says the same; a test compares them
const ITEMS =
  'statement contents change position stance event deadline commitment unknown contradiction draft actor issue provision'.split(
    ' ',
  ) // as record/claim.ts has them; a test compares
export const PAGE_FORMATS = ['text', 'md', 'html', 'docx', 'csv', 'json'] // writers/write.ts plus the view itself; a test compares

/** A comparison of two files can be a Word document with tracked changes besides, or a correlation table. */
const COMPARE_FORMATS = [...PAGE_FORMATS, 'tracked', 'correlation']

const CALENDAR_FORMATS = ['ics', 'json']

const PUBLISHED: Option = {
  name: 'published',
  value: 'DATE',
  is: 'date',
  about: 'when it came out: 2031-05-02, 2031-05 or 2031; outranks what the document says',
}

const FORMAT: Option = {
  name: 'format',
  short: 'f',
  value: 'FORMAT',
  is: PAGE_FORMATS,
  default: 'text',
  about: `one of ${PAGE_FORMATS.join(', ')}`,
}
const CUT: readonly Option[] = [
  { name: 'as-of', value: 'DATE', is: 'date', about: 'only what had been published by then' },
  {
    name: 'recorded-by',
    value: 'DATE',
    is: 'instant',
    about: 'only what the desk had entered by then: a day or an instant',
  },
]

function view(
  name: string,
  summary: string,
  detail: readonly string[],
  examples: readonly Example[],
  args: readonly Argument[] = [DOSSIER],
  more: readonly Option[] = [],
): Verb {
  return {
    name,
    group: 'Reading the record',
    summary,
    detail,
    args,
    options: [...CUT, ...more, FORMAT, OUTPUT, JSON_OUT],
    examples,
    json: 'the view: `{kind, head, sections, citations}` and what is its own; each sentence names its citations by number',
    formats: PAGE_FORMATS,
    load: async () => (await import('./verbs/views.ts')).viewNamed(name),
  }
}

export const VERBS: readonly Verb[] = [
  {
    name: 'new',
    group: 'Keeping the record',
    summary: 'begin a dossier',
    args: [DOSSIER],
    options: [
      { name: 'title', value: 'TITLE', about: 'what the negotiation is called; the file name without it' },
      AS,
      JSON_OUT,
    ],
    examples: [
      {
        line: 'travaux new straits.travaux --title "Straits talks"',
        does: 'makes the file, with one entry that opens it',
      },
    ],
    json: '`{dossier, title, by, entry}`',
    load: async () => (await import('./verbs/desk.ts')).begin,
  },
  {
    name: 'file',
    group: 'Keeping the record',
    summary: 'file documents: reports, statements, drafts',
    detail: [
      'Each document is kept as it is, bytes and text, and never changes afterwards. What you say of it (kind, date, publisher) outranks what it says of itself. A document that is already there is not filed twice.',
      'Text, Markdown, HTML, DOCX and PDF are read; an address is fetched once, and only when you name it.',
    ],
    args: [DOSSIER, { name: 'PATH|URL', about: 'files or web addresses', many: true }],
    options: [
      { name: 'kind', value: 'KIND', is: KINDS, about: `one of ${KINDS.join(', ')}; guessed without it` },
      PUBLISHED,
      { name: 'publisher', value: 'NAME', about: 'outlet or body that published it' },
      { name: 'title', value: 'TITLE', about: 'its title' },
      { name: 'author', value: 'NAME', about: 'who wrote it' },
      { name: 'language', value: 'TAG', about: 'its language: en, uk, fr' },
      { name: 'draft', value: 'KEY', about: 'it carries the words of this draft' },
      { name: 'proposer', value: 'PARTY', about: 'who put the draft forward' },
      {
        name: 'handling',
        value: 'HANDLING',
        about: 'public, internal, or embargo:DATE; public without it',
      },
      AS,
      JSON_OUT,
    ],
    examples: [
      {
        line: 'travaux file straits.travaux report.html --publisher "Harbour Daily" --published 2031-05-02',
        does: 'files a report',
      },
      {
        line: 'travaux file straits.travaux draft-2.docx --draft second-draft --proposer Norland',
        does: 'files the text of a draft',
      },
    ],
    json: '`{filed: [{place, id, fresh, kind, title, publisher, published, fidelity, length, notes}]}`; `fresh` is false for what was filed before',
    load: async () => (await import('./verbs/desk.ts')).file,
  },
  {
    name: 'suggest',
    group: 'Keeping the record',
    summary: 'let the machine read what is filed, and keep what it suggests',
    detail: [
      'Nothing suggested is on record: `review` shows it, `accept` takes it in. Reading again changes nothing that was decided.',
    ],
    args: [
      DOSSIER,
      {
        name: 'SOURCE',
        about: 'id, file name or title; every source not read yet without it',
        optional: true,
        many: true,
      },
    ],
    options: [JSON_OUT],
    examples: [{ line: 'travaux suggest straits.travaux', does: 'reads every source that was not read yet' }],
    json: '`{read: [{source, suggestions, fresh}], suggester}`',
    load: async () => (await import('./verbs/desk.ts')).suggest,
  },
  {
    name: 'review',
    group: 'Keeping the record',
    summary: 'go through what the machine suggests, one by one',
    detail: [
      'On a terminal each suggestion is shown with its words in place, to accept, amend, decline or skip. Elsewhere, or with --list, they are listed.',
      '--accept takes all suggestions of a kind in one go, in your name; each quote is checked, and those that fail are told.',
    ],
    args: [DOSSIER],
    options: [
      { name: 'accept', value: 'KIND', is: ['all', ...ITEMS], about: 'accept all, or all of a kind' },
      { name: 'kind', value: 'KIND', is: ITEMS, about: 'only suggestions of this kind' },
      { name: 'source', value: 'SOURCE', about: 'only suggestions on this source' },
      { name: 'at-least', value: 'SHARE', is: 'number', about: 'only those at least so sure, 0 to 1' },
      {
        name: 'order',
        value: 'ORDER',
        is: ['position', 'confidence', 'kind'],
        default: 'position',
        about: 'position (as one reads), confidence or kind',
      },
      { name: 'list', about: 'list them, on a terminal too' },
      AS,
      { ...FORMAT, about: `of the list: one of ${PAGE_FORMATS.join(', ')}` },
      OUTPUT,
      JSON_OUT,
    ],
    examples: [
      { line: 'travaux review straits.travaux --as "Ana Ruiz"', does: 'asks about each suggestion on a terminal' },
      {
        line: 'travaux review straits.travaux --accept provision --at-least 0.9 --as "Ana Ruiz"',
        does: 'accepts all provisions the machine is sure of',
      },
    ],
    formats: PAGE_FORMATS,
    json: '`{pending: [{id, source, kind, gist, confidence, reason, suggester, corroborated, agreeing, contradicting, item}]}`; with --accept `{accepted, refused, by, entries}`',
    load: async () => (await import('./verbs/desk.ts')).review,
  },
  {
    name: 'accept',
    group: 'Keeping the record',
    summary: 'take suggestions into the record, in your name',
    args: [DOSSIER, { name: 'ID', about: 'suggestions, by id or its beginning', many: true }],
    options: [AS, JSON_OUT],
    examples: [{ line: 'travaux accept straits.travaux sug-5b1f --as "Ana Ruiz"', does: 'accepts one suggestion' }],
    json: '`{entered: [{entry, by, act, id}]}`; `id` is the item as it stands on record',
    load: async () => (await import('./verbs/desk.ts')).acceptVerb,
  },
  {
    name: 'decline',
    group: 'Keeping the record',
    summary: 'turn suggestions down',
    args: [DOSSIER, { name: 'ID', about: 'suggestions, by id or its beginning', many: true }],
    options: [AS, REASON, JSON_OUT],
    examples: [
      {
        line: 'travaux decline straits.travaux sug-5b1f --reason "reads a headline as a statement" --as "Ana Ruiz"',
        does: 'declines it; it is not shown again',
      },
    ],
    json: '`{entered: [{entry, by, act, id}]}`',
    load: async () => (await import('./verbs/desk.ts')).declineVerb,
  },
  {
    name: 'amend',
    group: 'Keeping the record',
    summary: 'put right what a suggestion or an item on record says',
    detail: [
      'A suggestion is accepted in your terms; an item on record is replaced, and the former one stays in the history. --set changes a field, --quote makes it stand on other words of the same source, which must be there once, to the character.',
    ],
    args: [DOSSIER, { name: 'ID', about: 'a suggestion or an item on record' }],
    options: [
      {
        name: 'set',
        value: 'FIELD=VALUE',
        many: true,
        about: 'a field and its new value; an empty value removes it',
      },
      { name: 'quote', value: 'WORDS', about: 'other words of the source to stand on' },
      REASON,
      AS,
      JSON_OUT,
    ],
    examples: [
      {
        line: 'travaux amend straits.travaux it-77ab --set "quantity=at most 4500 troops" --as "Ana Ruiz"',
        does: 'corrects a number',
      },
    ],
    json: '`{entered: [{entry, by, act, id}]}`; `id` is the amended item',
    load: async () => (await import('./verbs/desk.ts')).amendVerb,
  },
  {
    name: 'reopen',
    group: 'Keeping the record',
    summary: 'take a decision on a suggestion back, so that it waits again',
    detail: ['What its acceptance put on record is off it from then on; both decisions stay in the ledger.'],
    args: [DOSSIER, { name: 'ID', about: 'ids of decided suggestions, or their beginnings', many: true }],
    options: [REASON, AS, JSON_OUT],
    examples: [
      { line: 'travaux reopen straits.travaux sug-3f2a --as "Ana"', does: 'puts the suggestion back into the queue' },
    ],
    json: '`{entered: [{entry, by, act, id}]}`',
    load: async () => (await import('./verbs/desk.ts')).reopenVerb,
  },
  {
    name: 'withdraw',
    group: 'Keeping the record',
    summary: 'take items out of the record; they stay in its history',
    args: [DOSSIER, { name: 'ID', about: 'items on record', many: true }],
    options: [{ ...REASON, about: 'why; a withdrawal needs a reason' }, AS, JSON_OUT],
    examples: [
      {
        line: 'travaux withdraw straits.travaux it-77ab --reason "the outlet corrected its report" --as "Ana Ruiz"',
        does: 'takes a claim out',
      },
    ],
    json: '`{entered: [{entry, by, act, id}]}`',
    load: async () => (await import('./verbs/desk.ts')).withdrawVerb,
  },
  {
    name: 'same',
    group: 'Keeping the record',
    summary: 'say that names stand for one draft, actor or issue',
    args: [
      DOSSIER,
      { name: 'KEY', about: 'the key to keep' },
      { name: 'OTHER', about: 'keys that are the same thing', many: true },
    ],
    options: [
      {
        name: 'of',
        value: 'WHAT',
        is: ['actor', 'draft', 'issue'],
        about: 'needed when a key could be several things',
      },
      REASON,
      AS,
      JSON_OUT,
    ],
    examples: [
      { line: 'travaux same straits.travaux witkoff witkov --as "Ana Ruiz"', does: 'shows both under the first' },
    ],
    json: '`{entered: [{entry, act}]}`',
    load: async () => (await import('./verbs/desk.ts')).same,
  },
  {
    name: 'apart',
    group: 'Keeping the record',
    summary: 'take a `same` back',
    args: [
      DOSSIER,
      { name: 'KEY', about: 'the key that was kept' },
      { name: 'OTHER', about: 'keys that are another thing after all', many: true },
    ],
    options: [
      {
        name: 'of',
        value: 'WHAT',
        is: ['actor', 'draft', 'issue'],
        about: 'needed when a key could be several things',
      },
      REASON,
      AS,
      JSON_OUT,
    ],
    examples: [
      { line: 'travaux apart straits.travaux witkoff witkov --as "Ana Ruiz"', does: 'shows them apart again' },
    ],
    json: '`{entered: [{entry, act}]}`',
    load: async () => (await import('./verbs/desk.ts')).apart,
  },
  {
    name: 'link',
    group: 'Keeping the record',
    summary: 'say which provisions of two drafts correspond; outranks the computed alignment',
    args: [
      DOSSIER,
      { name: 'A', about: 'provisions of one draft: ids, with commas between' },
      { name: 'B', about: 'provisions of the other' },
    ],
    options: [
      { name: 'not', about: 'say that they do not correspond' },
      { name: 'undo', about: 'take back what was said of just these two sides: the alignment judges again' },
      {
        name: 'relation',
        value: 'RELATION',
        is: ['same', 'reworded', 'quantity-changed', 'split', 'merged', 'moved'],
        about: 'how B stands to A',
      },
      REASON,
      AS,
      JSON_OUT,
    ],
    examples: [
      {
        line: 'travaux link straits.travaux it-77ab it-90cd,it-91ef --relation split --as "Ana Ruiz"',
        does: 'records that one point became two',
      },
      {
        line: 'travaux link straits.travaux it-77ab it-90cd,it-91ef --undo --as "Ana Ruiz"',
        does: 'leaves the two sides to the alignment again',
      },
    ],
    json: '`{entered: [{entry, act}]}`',
    load: async () => (await import('./verbs/desk.ts')).link,
  },
  {
    name: 'correlate',
    group: 'Keeping the record',
    summary: 'take over an official correlation table, or write one',
    detail: [
      'TABLE is a CSV with a heading row: old,new and, if you like, relation and note, in any order, with commas, semicolons or tabs. A label may be written “Article 4(2)” or “4.2”; a cell may hold several, or a range; an empty cell or a dash says removed, or new. Each line becomes a link in your name that outranks the computed alignment, now and whenever it is computed again.',
      'All or nothing: when a label is not in the draft, the unknown ones are listed and nothing is taken over. Without TABLE the correspondences as they stand are written as such a table.',
    ],
    args: [DOSSIER, { name: 'TABLE', about: 'a CSV file; without it, one is written', optional: true }],
    options: [
      { name: 'from', value: 'DRAFT', about: 'the draft of the old labels, by key or name' },
      { name: 'to', value: 'DRAFT', about: 'the draft of the new labels' },
      AS,
      OUTPUT,
      JSON_OUT,
    ],
    examples: [
      {
        line: 'travaux correlate straits.travaux table.csv --from first-draft --to second-draft --as "Ana Ruiz"',
        does: 'enters what the table says',
      },
      {
        line: 'travaux correlate straits.travaux --from first-draft --to second-draft -o table.csv',
        does: 'writes the correspondences, computed and by hand',
      },
    ],
    json: '`{entered: [{entry, act}], rows, links, removed, added}`; without TABLE `{csv, unnamed, links: [{a, b, relation, by, score}], removed, added}`',
    load: async () => (await import('./verbs/correlate.ts')).correlate,
  },
  view(
    'brief',
    'the state of play in questions and answers, each with its passage',
    [
      'With a dossier: what people accepted. With files instead: the machine reads drafts and reports and accepts what it reads itself, and every page says “machine reading, not reviewed”. Which files are drafts is guessed from their form; --draft FILE and --report FILE say it.',
    ],
    [
      { line: 'travaux brief straits.travaux --as-of 2031-05-02', does: 'what was public on that day' },
      {
        line: 'travaux brief first-draft.txt second-draft.txt report.html --format md -o brief.md',
        does: 'a brief straight from files, marked as not reviewed',
      },
    ],
    [{ name: 'DOSSIER|FILE', about: 'a dossier, or drafts and reports as files', many: true }],
    [
      { ...PUBLISHED, about: 'with files: when the reports came out' },
      { name: 'draft', value: 'FILE', many: true, about: 'with files: this one is a draft' },
      { name: 'report', value: 'FILE', many: true, about: 'with files: this one is not a draft' },
    ],
  ),
  view(
    'comparison',
    'the drafts on record side by side, point by point',
    ['Drafts whose text is held are compared by their words; others by what was said of them, and look different.'],
    [{ line: 'travaux comparison straits.travaux --format html -o drafts.html', does: 'a page to hand on' }],
  ),
  view(
    'matrix',
    'what each party wants on each issue',
    ['Own voice first; what others say of a party is marked.'],
    [{ line: 'travaux matrix straits.travaux', does: 'a table of parties and issues' }],
  ),
  view(
    'movement',
    'every number stated on an issue, with whose it is and its day',
    [
      'One table for each issue and unit, the earliest first. Ranges and bounds stand as the source gives them; nothing is averaged or converted.',
    ],
    [{ line: 'travaux movement straits.travaux --format csv', does: 'a table of numbers over time' }],
  ),
  view(
    'timeline',
    'who met whom, when and where; what was planned, held, called off',
    ['By when it happened; what has no date of its own stands last.'],
    [{ line: 'travaux timeline straits.travaux --as-of 2031-05', does: 'up to the end of May' }],
  ),
  {
    name: 'calendar',
    group: 'Reading the record',
    summary: 'what is planned, and the deadlines, as a calendar file (iCalendar)',
    detail: [
      'Whole days; what is called off or withdrawn is marked cancelled. What may fall on several days spans them and says so; what no source dates, or dates to more than a month, is left out and listed in the JSON under “left”.',
    ],
    args: [DOSSIER],
    options: [
      ...CUT,
      { ...FORMAT, is: CALENDAR_FORMATS, default: 'ics', about: `one of ${CALENDAR_FORMATS.join(', ')}` },
      OUTPUT,
      JSON_OUT,
    ],
    examples: [{ line: 'travaux calendar straits.travaux -o straits.ics', does: 'a file for any calendar' }],
    json: '`{kind, title, dates: [{id, title, from, to, status, place, lines, recorded}], left}`; days from and to are both in it',
    formats: CALENDAR_FORMATS,
    load: async () => (await import('./verbs/calendar.ts')).calendar,
  },
  view(
    'network',
    'which pairs came together, or were to, and each time',
    ['Meetings, talks, calls, summits and signings that name both. What one name alone suggests is left out.'],
    [{ line: 'travaux network straits.travaux --format csv', does: 'a table of pairs' }],
  ),
  {
    ...view(
      'since',
      'what is new since a day: what nobody had reported by then',
      [
        'What an earlier source told already is not new because another tells it again; the day itself counts as known.',
      ],
      [{ line: 'travaux since straits.travaux --from 2031-05-02', does: 'what came after that day' }],
      [DOSSIER],
      [{ name: 'from', value: 'DATE', is: 'date', about: 'the last day that is not new; always needed' }],
    ),
    load: async () => (await import('./verbs/since.ts')).since,
  },
  view(
    'unsettled',
    'what is unknown, left open, disputed or contradicted',
    ['Both sides of a contradiction are shown with their chains; the program settles none.'],
    [{ line: 'travaux unsettled straits.travaux', does: 'lists open ends' }],
  ),
  {
    name: 'passage',
    group: 'Reading the record',
    summary: 'the words behind an item, in place, with the road by which they came',
    args: [DOSSIER, { name: 'ID', about: 'an item, a suggestion or a source' }],
    options: [FORMAT, OUTPUT, JSON_OUT],
    examples: [{ line: 'travaux passage straits.travaux it-77ab', does: 'opens the passage' }],
    formats: PAGE_FORMATS,
    json: '`{id, is, kind, gist, fields: [{field, value}], accepted?, suggested?, passages: [{source, sourceTitle, published, quote, start, end, before, after, chain, fails?}]}`; `is` says item, suggestion or source',
    load: async () => (await import('./verbs/desk.ts')).passage,
  },
  {
    name: 'search',
    group: 'Reading the record',
    summary: 'find words in the sources',
    detail: [
      'Paragraphs that hold all the words, best first. Case and accents do not count; word* finds beginnings, "two words" words in that order.',
    ],
    args: [DOSSIER, { name: 'WORDS', about: 'what to look for', many: true }],
    options: [
      { name: 'limit', value: 'N', is: 'number', default: '20', about: 'at most so many' },
      FORMAT,
      OUTPUT,
      JSON_OUT,
    ],
    examples: [{ line: 'travaux search straits.travaux troop ceiling', does: 'finds where both words stand' }],
    formats: PAGE_FORMATS,
    json: '`{words, hits: [{source, start, end, words: [{start, end}], snippet}]}`; offsets are UTF-16 units of the text kept',
    load: async () => (await import('./verbs/desk.ts')).search,
  },
  {
    name: 'verify',
    group: 'Moving and checking',
    summary: 'check that nothing was changed or lost: history, sources, every quote',
    detail: ['Leaves with 3 when anything is damaged, and lists what.'],
    args: [DOSSIER],
    options: [JSON_OUT],
    examples: [{ line: 'travaux verify straits.travaux && echo sound', does: 'checks a copy before you trust it' }],
    json: '`{sound, findings: [{where, id?, what}], checked: {entries, sources, quotes, suggestions}, notFiled}`',
    load: async () => (await import('./verbs/desk.ts')).verify,
  },
  {
    name: 'merge',
    group: 'Moving and checking',
    summary: 'join another copy of the dossier that was worked on apart',
    detail: [
      'Takes over sources, suggestions and entries that are not here yet. Both must have begun as one dossier. OTHER stays as it is.',
    ],
    args: [DOSSIER, { name: 'OTHER', about: 'the other copy' }],
    options: [JSON_OUT],
    examples: [{ line: 'travaux merge straits.travaux from-geneva.travaux', does: 'brings two desks together' }],
    json: '`{entries, sources}` taken over',
    load: async () => (await import('./verbs/desk.ts')).join,
  },
  {
    name: 'serve',
    group: 'Reading the record',
    summary: 'open the desk in a browser: read, review, compare',
    detail: [
      'The desk answers on this machine only. The address it prints holds a key; without it nobody gets in. Nothing is fetched from elsewhere and nothing leaves the machine.',
      'Several tabs and the command line may work on one dossier at once: each sees what the others enter.',
    ],
    args: [DOSSIER],
    options: [
      {
        name: 'port',
        value: 'N',
        is: 'number',
        about: 'port to listen on; 0 for any free one; 4719 or a free one without it',
      },
      AS,
      JSON_OUT,
    ],
    examples: [
      { line: 'travaux serve straits.travaux', does: 'prints the address to open, and serves until Ctrl-C' },
      {
        line: 'travaux serve straits.travaux --port 8080 --as "Ana"',
        does: 'on another port, signing decisions as Ana',
      },
    ],
    json: '`{url}`, printed when the desk is closed',
    load: async () => (await import('./verbs/serve.ts')).serve,
  },
  {
    name: 'export',
    group: 'Moving and checking',
    summary: 'the whole dossier as lines of JSON, to keep or to move',
    detail: [
      'History, sources with bytes and text, suggestions. Refused while an internal or embargoed source is inside, unless you say --internal: entries quote it, and cannot be left out without breaking the chain.',
    ],
    args: [DOSSIER],
    options: [
      { name: 'internal', about: 'internal and embargoed sources too' },
      OUTPUT,
      { ...JSON_OUT, about: 'counts instead of the export, when written to a file' },
    ],
    examples: [{ line: 'travaux export straits.travaux -o straits.jsonl', does: 'writes the export to a file' }],
    json: 'with -o, `{sources, lines}`; without, the export itself is lines of JSON',
    load: async () => (await import('./verbs/desk.ts')).exportVerb,
  },
  {
    name: 'import',
    group: 'Moving and checking',
    summary: 'make a dossier from an export',
    detail: ['Everything is checked on the way in: chain, hashes, quotes. Nothing is made of a damaged export.'],
    args: [DOSSIER, { name: 'FILE', about: 'an export' }],
    options: [JSON_OUT],
    examples: [{ line: 'travaux import copy.travaux straits.jsonl', does: 'makes copy.travaux' }],
    json: '`{dossier, entries, sources, quotes, suggestions}`',
    load: async () => (await import('./verbs/desk.ts')).importVerb,
  },
  {
    name: 'read',
    group: 'Without a dossier',
    summary: 'what the machine reads in documents',
    detail: [
      'Statements, events, drafts, contents, changes, positions, open questions, each with the span it was read in. With --json one record a file; for a plain text file offsets count its own characters (UTF-16 units).',
      '--jsonl reads lines {"id", "text", "published"?} from standard input and writes one record a line, with the same id, as they come; a line that cannot be read gives {"id", "error"}. With -o the records go to a file; --resume goes on in it behind its last whole record, after a kill or Ctrl-C, with the same input. --jobs N reads with N workers of up to 400 MB each; the order stays that of the input.',
    ],
    args: [{ name: 'FILE', about: 'documents', optional: true, many: true }],
    options: [
      PUBLISHED,
      { name: 'publisher', value: 'NAME', about: 'outlet that published it' },
      { name: 'jsonl', about: 'lines of JSON in, lines of JSON out' },
      { name: 'jobs', value: 'N', is: 'number', about: 'with --jsonl: how many to read at once' },
      { name: 'resume', about: 'with --jsonl and -o: go on behind what the file holds' },
      { ...FORMAT },
      OUTPUT,
      JSON_OUT,
    ],
    examples: [
      { line: 'travaux read report.html --published 2031-05-02', does: 'shows what was read' },
      { line: 'travaux read --jsonl < reports.jsonl > records.jsonl', does: 'reads any number of reports' },
      {
        line: 'travaux read --jsonl --jobs 4 -o records.jsonl --resume < reports.jsonl',
        does: 'goes on where it was broken off, four at a time',
      },
    ],
    formats: PAGE_FORMATS,
    json: '`{file, title, language, published, statements, events, drafts, provisions, changes, positions, issues, actors, open, contradictions, attributions, notes}`; a list of such for several files',
    load: async () => (await import('./verbs/read.ts')).read,
  },
  {
    name: 'compare',
    group: 'Without a dossier',
    summary: 'drafts as files, side by side',
    detail: [
      'Points are matched by what they say, not by number. Every word of every draft is accounted for; what could not be compared is said. JSON offsets of a plain text file count its own characters (UTF-16 units).',
    ],
    args: [{ name: 'FILE', about: 'two drafts or more, the earlier first', many: true }],
    options: [
      { ...FORMAT, is: COMPARE_FORMATS, about: `one of ${COMPARE_FORMATS.join(', ')}` },
      {
        name: 'links',
        value: 'TABLE',
        about: 'a correlation table (CSV with old,new) of the two drafts; outranks the computed links',
      },
      OUTPUT,
      JSON_OUT,
    ],
    examples: [
      { line: 'travaux compare first-draft.docx second-draft.docx', does: 'shows what changed' },
      {
        line: 'travaux compare a.txt b.txt --format tracked -o changes.docx',
        does: 'a Word document with the changes from a to b, to accept or reject',
      },
      {
        line: 'travaux compare a.txt b.txt --links table.csv --format html -o changes.html',
        does: 'goes by an official correlation table',
      },
      { line: 'travaux compare a.txt b.txt c.txt --format json', does: 'links and rows, for programs' },
    ],
    formats: COMPARE_FORMATS,
    json: '`{provisionsA, provisionsB, links: [{a, b, relation, also, changes, score, reason, summary, by}], removedA, addedB, notCompared, apartA, apartB}`; with more than two files `drafts` (each with the `base` it was made from), `rows: [{cells: [{draft, ids} or null], score, history: [{words, came, left, back, taken, standsIn}]}]` and `pairs` besides',
    load: async () => (await import('./verbs/compare.ts')).compare,
  },
]

export const verbNamed = (name: string): Verb | undefined => VERBS.find((v) => v.name === name)
