import type { Level, Numbering } from './docx-numbering.ts'
import { readXml, type XmlEnd, type XmlListener } from './xml.ts'
import { entryOf, type Zip } from './zip.ts'

/** Namespaces of WordprocessingML, transitional and strict. */
export const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]
const SMALL_PART = 8_000_000 // bytes: styles, numbering and properties of real files stay under 1 MB

export interface Style {
  name: string
  basedOn?: string
  numId?: string
  level?: number
  outline?: number
  vanish?: boolean
}

type Attributes = Readonly<Record<string, string>>
export const on = (a: Attributes): boolean => !/^(?:0|false|off|none)$/.test(a['w:val'] ?? '1')

function part(zip: Zip, name: string, listener: XmlListener): XmlEnd | undefined {
  const entry = entryOf(zip, name)
  return entry && readXml(zip, entry, SMALL_PART, WORD, listener)
}

export function readStyles(zip: Zip): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  let current: Style | undefined
  let inChange = 0
  part(zip, 'word/styles.xml', {
    open(name, a) {
      if (/Change$/.test(name)) inChange++
      if (inChange > 0) return
      if (name === 'style') {
        current = { name: '' }
        styles.set(a['w:styleId'] ?? '', current)
      } else if (!current) return
      else if (name === 'name') current.name = a['w:val'] ?? ''
      else if (name === 'basedOn') current.basedOn = a['w:val']
      else if (name === 'numId') current.numId = a['w:val']
      else if (name === 'ilvl') current.level = Number(a['w:val']) || 0
      else if (name === 'outlineLvl') current.outline = Number(a['w:val'])
      else if (name === 'vanish') current.vanish = on(a)
    },
    close(name) {
      if (/Change$/.test(name)) inChange--
      if (name === 'style') current = undefined
    },
    text() {},
  })
  return styles
}

/** A property of a style, its own or of the one it is based on. */
export function inherited<K extends keyof Style>(
  styles: ReadonlyMap<string, Style>,
  id: string | undefined,
  key: K,
): Style[K] | undefined {
  for (let steps = 0; id !== undefined && steps < 20; steps++) {
    const style = styles.get(id)
    if (!style) return undefined
    if (style[key] !== undefined) return style[key]
    id = style.basedOn
  }
  return undefined
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', pattern: '', legal: false })

export function readNumbering(zip: Zip, styles: ReadonlyMap<string, Style>): Numbering {
  const schemes = new Map<string, Map<number, Level>>()
  const links = new Map<string, string>() // scheme id → name of the numbering style it stands for
  const styleSchemes = new Map<string, string>() // numbering style → scheme id
  const nums = new Map<string, { scheme: string; starts: Map<number, number>; levels: Map<number, Level> }>()
  let scheme = ''
  let num = ''
  let override = -1
  let level: Level | undefined
  part(zip, 'word/numbering.xml', {
    open(name, a) {
      const value = a['w:val'] ?? ''
      if (name === 'abstractNum') {
        scheme = a['w:abstractNumId'] ?? ''
        schemes.set(scheme, new Map())
      } else if (name === 'num') {
        num = a['w:numId'] ?? ''
        nums.set(num, { scheme: '', starts: new Map(), levels: new Map() })
      } else if (name === 'abstractNumId' && num !== '') nums.get(num)!.scheme = value
      else if (name === 'lvlOverride') override = Number(a['w:ilvl']) || 0
      else if (name === 'startOverride') nums.get(num)?.starts.set(override, Number(value) || 0)
      else if (name === 'lvl') {
        level = newLevel()
        const at = Number(a['w:ilvl']) || 0
        if (override >= 0) nums.get(num)?.levels.set(at, level)
        else schemes.get(scheme)?.set(at, level)
      } else if (name === 'numStyleLink') links.set(scheme, value)
      else if (name === 'styleLink') styleSchemes.set(value, scheme)
      else if (!level) return
      else if (name === 'start') level.start = Number(value) || 0
      else if (name === 'numFmt') level.format = value
      else if (name === 'lvlText') level.pattern = value.slice(0, 200)
      else if (name === 'isLgl') level.legal = on(a)
      else if (name === 'lvlRestart') level.restart = Number(value) || 0
      else if (name === 'pStyle') level.style = value
    },
    close(name) {
      if (name === 'lvl') level = undefined
      else if (name === 'lvlOverride') override = -1
      else if (name === 'num') num = ''
    },
    text() {},
  })
  // A scheme may only point at a numbering style, whose own num names the scheme with the levels.
  for (const [id, styleName] of links) {
    const target = styleSchemes.get(styleName) ?? nums.get(styles.get(styleName)?.numId ?? '')?.scheme
    const levels = target === undefined ? undefined : schemes.get(target)
    if (levels && schemes.get(id)?.size === 0) schemes.set(id, levels)
  }
  return { schemes, nums }
}

export interface CoreProperties {
  readonly title?: string
  readonly creator?: string
  readonly created?: string
  readonly modified?: string
  readonly language?: string
}

export function readCore(zip: Zip): CoreProperties {
  const values: Record<string, string> = {}
  let key = ''
  part(zip, 'docProps/core.xml', {
    open(name) {
      key = name.replace(/^.*:/, '')
    },
    close() {
      key = ''
    },
    text(t) {
      if (key !== '') values[key] = ((values[key] ?? '') + t).slice(0, 1000)
    },
  })
  const value = (k: string): string | undefined => values[k]?.trim() || undefined
  return {
    title: value('title'),
    creator: value('creator'),
    created: value('created'),
    modified: value('modified'),
    language: value('language'),
  }
}
