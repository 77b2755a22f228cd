import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked, distance } from './command-line.ts'

const reason = (...argv: string[]): string => {
  const what = asked(argv)
  return what.kind === 'wrong' ? what.reason : `understood as ${what.kind}`
}

describe('a command line', () => {
  it('becomes a verb with arguments and options by name', () => {
    expect(asked(['file', 'd', 'a.txt', '--kind', 'news', 'b.txt', '--json'])).toMatchObject({
      kind: 'verb',
      verb: { name: 'file' },
      call: { args: { DOSSIER: ['d'], 'PATH|URL': ['a.txt', 'b.txt'] }, options: { kind: ['news'], json: true } },
    })
  })

  it('keeps every value of an option that comes several times', () => {
    expect(asked(['amend', 'd', 'it-1', '--set', 'a=1', '--set=b=-2'])).toMatchObject({
      call: { options: { set: ['a=1', 'b=-2'] } },
    })
  })

  it('takes short options, and words after -- as they are', () => {
    expect(asked(['brief', '-o', 'x.md', '--', '--odd name'])).toMatchObject({
      call: { args: { 'DOSSIER|FILE': ['--odd name'] }, options: { output: ['x.md'] } },
    })
  })

  it.each([[['--help']], [['-h']], [['help']]])('%j asks for help', (argv) => {
    expect(asked(argv)).toEqual({ kind: 'help' })
  })

  it.each([[['help', 'file']], [['file', '--help']], [['file', 'd', '-h']]])('%j asks for help on a verb', (argv) => {
    expect(asked(argv)).toMatchObject({ kind: 'help', verb: { name: 'file' } })
  })

  it.each([
    [['breif'], 'there is no verb “breif”. Did you mean brief?'],
    [['help', 'veryfy'], 'Did you mean verify?'],
    [['qqqqqq'], 'there is no verb “qqqqqq”'],
    [['--verison'], 'Did you mean --version?'],
    [['brief', 'd', '--as-off', '2031'], 'there is no option --as-off. Did you mean --as-of?'],
    [['brief', 'd', '--as-of'], '--as-of needs a value'],
    [['brief', 'd', '--json=yes'], '--json takes no value'],
    [['verify'], 'DOSSIER is missing'],
    [['verify', 'a', 'b'], '“b” is one word too many'],
    [[], 'say what to do'],
  ])('%j is told what is wrong', (argv, why) => {
    expect(reason(...argv)).toContain(why)
  })

  it('guesses nothing where nothing is near', () => {
    expect(reason('qqqqqq')).not.toContain('Did you mean')
  })

  it('may hold any words at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('file', 'brief', '--', '-', '--json', '--set', '-o'))),
        (argv) => {
          expect(['verb', 'help', 'version', 'wrong']).toContain(asked(argv).kind)
        },
      ),
    )
  })
})

describe('the distance of two words', () => {
  it.each([
    ['file', 'file', 0],
    ['fiel', 'file', 1],
    ['fil', 'file', 1],
    ['filed', 'file', 1],
    ['', 'file', 4],
    ['brief', 'file', 4],
  ])('%s – %s is %i', (a, b, n) => {
    expect(distance(a, b)).toBe(n)
    expect(distance(b, a)).toBe(n)
  })
})
