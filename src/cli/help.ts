import type { Argument, Option, Verb } from '../dossier/verb.ts'
import { VERBS } from '../dossier/verbs.ts'

/** Help over all verbs. */
export function helpOnAll(columns: number): string {
  const width = Math.max(...VERBS.map((v) => v.name.length)) + 2
  const groups = [...new Set(VERBS.map((v) => v.group))]
  return [
    'travaux VERB …',
    '',
    wrapped(
      'Keeps the sourced record of a negotiation: what was in each draft, what changed, who said so, and what is not known.',
      columns,
    ),
    ...groups.map((group) =>
      ['', group, ...VERBS.filter((v) => v.group === group).map((v) => row(v.name, v.summary, width, columns))].join(
        '\n',
      ),
    ),
    '',
    wrapped(
      'DOSSIER is one file, usually NAME.travaux. Results go to standard output, notes to standard error. Leaves with 0 when done, 1 when refused, 2 when asked wrongly, 3 when the dossier is damaged. `travaux help VERB` says more.',
      columns,
    ),
    '',
    'A first look',
    '  travaux brief first-draft.txt second-draft.txt report.html',
    '',
    'A dossier',
    '  travaux new talks && travaux file talks first-draft.txt report.html && travaux suggest talks',
    '  travaux review talks --as "Your Name"',
    '  travaux brief talks',
    '',
  ].join('\n')
}

/** Help on one verb, examples included. */
export function helpOn(verb: Verb, columns: number): string {
  const terms = [...verb.args.map((a) => a.name), ...verb.options.map(flags)]
  const width = Math.min(28, Math.max(...terms.map((t) => t.length)) + 2) // longer terms take a line of their own
  const options: readonly Option[] = [...verb.options, { name: 'help', short: 'h', about: 'print this help' }]
  return [
    usage(verb),
    '',
    wrapped(sentence(verb.summary), columns),
    ...(verb.detail ?? []).flatMap((d) => ['', wrapped(d, columns)]),
    ...(verb.args.length > 0 ? [''] : []),
    ...verb.args.map((a) => row(a.name, a.about, width, columns)),
    '',
    ...options.map((o) => row(flags(o), o.default ? `${o.about}; ${o.default} without it` : o.about, width, columns)),
    '',
    ...verb.examples.flatMap((e) => [`  $ ${e.line}`, `      ${e.does}`]),
    '',
  ].join('\n')
}

export const usage = (verb: Verb): string =>
  `travaux ${verb.name}${verb.args.map((a) => ` ${placeOf(a)}`).join('')}${verb.options.length > 0 ? ' [OPTIONS]' : ''}`

const placeOf = (a: Argument): string => {
  const name = a.many ? `${a.name}…` : a.name
  return a.optional ? `[${name}]` : name
}

export const flags = (o: Option): string =>
  `${o.short ? `-${o.short}, ` : ''}--${o.name}${o.value ? ` ${o.value}` : ''}`

export const sentence = (s: string): string => `${s[0]!.toUpperCase()}${s.slice(1)}.`

function row(term: string, about: string, width: number, columns: number): string {
  const indent = ' '.repeat(width + 2)
  const text = wrapped(about, columns, indent)
  return term.length + 2 > width ? `  ${term}\n${indent}${text}` : `  ${term.padEnd(width)}${text}`
}

/** Words in lines; the first line has the indent already. */
function wrapped(text: string, columns: number, indent = ''): string {
  const width = Math.max(30, Math.min(columns, 100) - indent.length) // a narrower column breaks every third word
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join(`\n${indent}`)
}
