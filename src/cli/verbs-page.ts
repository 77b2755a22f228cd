import type { Verb } from '../dossier/verb.ts'
import { VERBS } from '../dossier/verbs.ts'
import { flags, sentence, usage } from './help.ts'

/** `docs/verbs.md`: the table of verbs as a page of Markdown. A test holds the file against it. */
export function verbsPage(): string {
  const groups = [...new Set(VERBS.map((v) => v.group))]
  return [
    '# The verbs',
    '',
    '<!-- Made from src/dossier/verbs.ts by scripts/docs-verbs.ts; change the table, not this page. -->',
    '',
    'Results go to standard output, notes and progress to standard error. `travaux help VERB` prints the same as here.',
    '',
    '| left with | when |',
    '| --- | --- |',
    '| 0 | it was done |',
    '| 1 | it was refused; the reason is on standard error |',
    '| 2 | it was asked for wrongly |',
    '| 3 | the dossier is damaged |',
    '| 130 | it was stopped with Ctrl-C; whatever was reported as done is kept |',
    '',
    '`TRAVAUX_AS` names who decides where `--as` is not given. `NO_COLOR` and `FORCE_COLOR` outrank what the terminal is.',
    'Ids may be shortened to their first characters, four at least, as long as they name one thing.',
    '',
    ...groups.flatMap((group) => [
      `## ${group}`,
      '',
      ...VERBS.filter((v) => v.group === group).flatMap((v) => verbInMarkdown(v)),
    ]),
  ].join('\n')
}

function verbInMarkdown(verb: Verb): readonly string[] {
  const code = (s: string): string => `\`${s.replaceAll('|', '\\|')}\``
  return [
    `### ${verb.name}`,
    '',
    sentence(verb.summary),
    '',
    '```',
    usage(verb),
    '```',
    '',
    ...(verb.detail ?? []).flatMap((d) => [d, '']),
    '| | |',
    '| --- | --- |',
    ...verb.args.map((a) => `| ${code(a.name)} | ${a.about}${a.optional ? ' (optional)' : ''} |`),
    ...verb.options.map((o) => `| ${code(flags(o))} | ${o.about}${o.default ? `; ${o.default} without it` : ''} |`),
    '',
    ...verb.examples.flatMap((e) => ['```sh', e.line, '```', '', sentence(e.does), '']),
    `\`--json\` prints ${verb.json}.`,
    '',
  ]
}
