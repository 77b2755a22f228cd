import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { asked } from '../../src/cli/command-line.ts'
import { helpOn, helpOnAll } from '../../src/cli/help.ts'
import { verbsPage } from '../../src/cli/verbs-page.ts'
import { PAGE_FORMATS, VERBS } from '../../src/dossier/verbs.ts'
import { VERSION } from '../../src/dossier/version.ts'
import { ITEM_KINDS } from '../../src/record/claim.ts'
import { SOURCE_KINDS } from '../../src/record/source.ts'
import { FORMATS, LATE_FORMATS } from '../../src/writers/write.ts'

const file = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

describe('the table of verbs', () => {
  it('is what docs/verbs.md says (npx tsx scripts/docs-verbs.ts writes it anew)', () => {
    expect(file('docs/verbs.md')).toBe(verbsPage())
  })

  it('names each verb once, in lower case', () => {
    const names = VERBS.map((v) => v.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+$/)
  })

  it.each(VERBS.map((v) => [v.name, v] as const))(
    '%s has a help that names every argument and option',
    (_name, verb) => {
      const help = helpOn(verb, 80)
      for (const a of verb.args) expect(help).toContain(a.name)
      for (const o of verb.options) expect(help).toContain(`--${o.name}`)
      expect(
        Math.max(
          ...help
            .split('\n')
            .filter((l) => !/^( {2}\$| {6}|travaux)/.test(l))
            .map((l) => l.length),
        ),
      ).toBeLessThanOrEqual(80)
    },
  )

  it.each(VERBS.map((v) => [v.name, v] as const))('%s has examples that its own options understand', (_name, verb) => {
    expect(verb.examples.length).toBeGreaterThan(0)
    for (const { line } of verb.examples) {
      const [command] = line.split(/ && | < | > /)
      const words = [...command!.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2]!)
      expect(words[0]).toBe('travaux')
      expect(asked(words.slice(1))).toMatchObject({ kind: 'verb', verb: { name: verb.name } })
    }
  })

  it.each(VERBS.map((v) => [v.name, v] as const))(
    '%s can be run, takes --json, and shows formats only if it has a page',
    async (_name, verb) => {
      expect(typeof (await verb.load())).toBe('function')
      expect(verb.options.some((o) => o.name === 'json')).toBe(true)
      expect(verb.options.some((o) => o.name === 'format')).toBe(verb.formats !== undefined)
      expect(verb.args.findIndex((a) => a.many) === -1 || verb.args.at(-1)!.many).toBeTruthy()
    },
  )

  it('offers the formats, kinds of source and kinds of item that there are', () => {
    expect(PAGE_FORMATS).toEqual([...FORMATS, ...LATE_FORMATS, 'json'])
    const choices = (verb: string, option: string) =>
      VERBS.find((v) => v.name === verb)!.options.find((o) => o.name === option)!.is
    expect(choices('file', 'kind')).toEqual([...SOURCE_KINDS])
    expect(choices('review', 'kind')).toEqual([...ITEM_KINDS])
  })

  it('stands in the help over all verbs, summary and all', () => {
    const help = helpOnAll(200)
    for (const v of VERBS) expect(help).toContain(v.summary.split(' ').slice(0, 4).join(' '))
  })
})

describe('the version', () => {
  it('is that of package.json', () => {
    expect(JSON.parse(file('package.json')).version).toBe(VERSION)
  })
})
