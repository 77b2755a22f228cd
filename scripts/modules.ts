// Reads every module of src/ with a real parser and tells what it imports: the ground for the rooms test and the drawn map.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseSync } from 'oxc-parser'

export interface Module {
  /** Path from `src/`, with `/`. */
  readonly path: string
  readonly room: string
  readonly imports: readonly Imported[]
}

export interface Imported {
  /** Path from `src/` for our own modules, the specifier for packages and Node's modules. */
  readonly to: string
  readonly own: boolean
  readonly kind: 'static' | 'type' | 'dynamic'
}

/** The floors of the house; a room may import from lower floors only. `index.ts` at the top is the package's front door. */
export const FLOORS: Readonly<Record<string, number>> = {
  text: 0,
  time: 0,
  record: 1,
  actors: 2,
  drafts: 2,
  readers: 3,
  extract: 3,
  review: 3,
  views: 3,
  writers: 4,
  stores: 4,
  intake: 4,
  dossier: 5,
  server: 6,
  cli: 7,
  web: 7,
}

/** Rooms that also run in a browser: they import nothing of Node's. */
export const BROWSER_ROOMS = [
  'text',
  'time',
  'record',
  'actors',
  'drafts',
  'readers',
  'extract',
  'review',
  'views',
  'writers',
]

export function modulesIn(src: string): Module[] {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile() && /\.tsx?$/.test(f.name) && !/\.test\.tsx?$/.test(f.name))
    .map((f) => join(f.parentPath, f.name))
  return files.map((file) => moduleAt(src, file)).sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function moduleAt(src: string, file: string, text = readFileSync(file, 'utf8')): Module {
  const path = relative(src, file).replaceAll('\\', '/')
  const { module, program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
  const imports: Imported[] = []
  const add = (specifier: string, kind: Imported['kind']): void => {
    if (specifier.endsWith('.css')) return // a sheet of style lies beside its page and imports nothing
    const own = specifier.startsWith('.')
    imports.push({
      to: own ? relative(src, resolve(dirname(file), specifier)).replaceAll('\\', '/') : specifier,
      own,
      kind,
    })
  }
  for (const i of module.staticImports)
    add(i.moduleRequest.value, i.entries.length > 0 && i.entries.every((e) => e.isType) ? 'type' : 'static')
  for (const e of module.staticExports)
    for (const entry of e.entries)
      if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType ? 'type' : 'static')
  for (const specifier of importedLater(program)) add(specifier.value, specifier.kind)
  return { path, room: path.includes('/') ? path.slice(0, path.indexOf('/')) : '', imports }
}

/** `import('x')` as an expression and as a type, anywhere in the tree. */
function importedLater(program: unknown): { value: string; kind: 'dynamic' | 'type' }[] {
  const out: { value: string; kind: 'dynamic' | 'type' }[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const n of node) walk(n)
    else if (node && typeof node === 'object') {
      const n = node as {
        type?: string
        source?: { type?: string; value?: unknown }
        argument?: { literal?: { value?: unknown } }
      }
      if (n.type === 'ImportExpression' && typeof n.source?.value === 'string')
        out.push({ value: n.source.value, kind: 'dynamic' })
      if (n.type === 'TSImportType') {
        const value = n.source?.value ?? n.argument?.literal?.value
        if (typeof value === 'string') out.push({ value, kind: 'type' })
      }
      for (const v of Object.values(node)) if (v && typeof v === 'object') walk(v)
    }
  }
  walk(program)
  return out
}

/** Every import that goes up, sideways, to an unknown room, or out of the browser. */
export function strays(modules: readonly Module[]): string[] {
  const out: string[] = []
  for (const m of modules) {
    if (m.room === '') continue
    const floor = FLOORS[m.room]
    if (floor === undefined) {
      out.push(`${m.path}: ${m.room}/ is no room of the house`)
      continue
    }
    for (const i of m.imports) {
      if (!i.own) {
        if (i.to.startsWith('node:') && BROWSER_ROOMS.includes(m.room))
          out.push(`${m.path} imports ${i.to}, but ${m.room}/ runs in a browser`)
        continue
      }
      const room = i.to.includes('/') ? i.to.slice(0, i.to.indexOf('/')) : ''
      if (room === m.room) continue
      const there = FLOORS[room]
      if (there === undefined) out.push(`${m.path} imports ${i.to}, outside every room`)
      else if (there > floor) out.push(`${m.path} imports ${i.to}: up`)
      else if (there === floor) out.push(`${m.path} imports ${i.to}: a neighbour`)
    }
  }
  return out
}

/** Circles of imports, types included; each as the list of its modules. */
export function circles(modules: readonly Module[]): string[][] {
  const to = new Map(modules.map((m) => [m.path, m.imports.filter((i) => i.own).map((i) => i.to)]))
  // Tarjan, SIAM J. Comput. 1972: strongly connected components in one walk.
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const on = new Set<string>()
  const out: string[][] = []
  const visit = (v: string): void => {
    index.set(v, index.size)
    low.set(v, index.get(v)!)
    stack.push(v)
    on.add(v)
    for (const w of to.get(v) ?? []) {
      if (!to.has(w)) continue
      if (!index.has(w)) {
        visit(w)
        low.set(v, Math.min(low.get(v)!, low.get(w)!))
      } else if (on.has(w)) low.set(v, Math.min(low.get(v)!, index.get(w)!))
    }
    if (low.get(v) !== index.get(v)) return
    const circle: string[] = []
    let w: string
    do {
      w = stack.pop()!
      on.delete(w)
      circle.push(w)
    } while (w !== v)
    if (circle.length > 1 || (to.get(v) ?? []).includes(v)) out.push(circle)
  }
  for (const m of modules) if (!index.has(m.path)) visit(m.path)
  return out
}
