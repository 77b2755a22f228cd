import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

async function check(text: string, title: string | undefined): Promise<void> {
  const { source } = await read(new TextEncoder().encode(text), { file: 'a.md', kind: 'note' })
  expect(source.title).toBe(title)
  expect(source.text).toBe(text.replaceAll('\r\n', '\n'))
  expect(source.mediaType).toBe('text/markdown')
}

describe('Markdown', () => {
  it('keeps every character and takes the first heading for the title', async () => {
    await check('# River *draft* ~~old~~ #\n\n1. One\n2. Two [shall][should]\n', 'River *draft* ~~old~~')
    await check('Intro.\r\n\r\nRiver draft\r\n===========\r\n', 'River draft')
    await check('## [River](https://a.example/b) **draft**\n', 'River draft')
  })
  it('prefers the title of a front matter block', () =>
    check('---\ntitle: "River draft"\n---\n# Other\n', 'River draft'))
  it('has no title without a heading', async () => {
    await check('Only words.\n\n- a list\n---\n', undefined)
    await check('# \n', undefined)
  })
})
