import { foldName, fullest, nameParts, sameName } from './names.ts'
import { ownerOf } from './parties.ts'

/** One way in which a text names somebody, with what it says of them there. */
export interface Naming {
  readonly form: string
  readonly kind: 'person' | 'office' | 'body' | 'state' | 'group' | 'media'
  readonly role?: string | null
  /** Canonical name of the party or body they act for. */
  readonly affiliation?: string | null
}

/** Somebody with all the forms of their name. */
export interface Known {
  /** The fullest form met, without titles. */
  readonly name: string
  readonly kind: Naming['kind']
  readonly role: string | null
  readonly affiliation: string | null
  readonly aliases: readonly string[]
}

export interface Roster {
  readonly all: readonly Known[]
  /** Who the form names; undefined for nobody met, and for a surname that two of them share. */
  find(form: string): Known | undefined
}

const CROWDED = 2000 // people; beyond, spellings are no longer compared: such a text is a list
const FORMS = 60 // of one person kept for counting; the first sixty tell the usual spelling

interface Making {
  kind: Naming['kind']
  role: string | null
  affiliation: string | null
  forms: string[]
}

/**
 * Who is who: forms of one name brought together, within an article or, given the namings of many, across a dossier.
 * Full names come first, so that a surname finds its bearer wherever it stands; a surname shared by two people who
 * differ in their given names stays nobody's.
 */
export function roster(namings: readonly Naming[]): Roster {
  const people: Making[] = []
  const others = new Map<string, Making>()
  const byForm = new Map<string, Making>()
  const order = namings
    .map((n, i) => ({ n, i, words: nameParts(n.form).given.length > 0 ? 0 : 1 }))
    .sort((a, b) => a.words - b.words || a.i - b.i)
  for (const { n } of order) {
    if (n.kind !== 'person') {
      const key = `${foldName(n.form)}`
      const at = others.get(key)
      if (at) learn(at, n)
      else others.set(key, { kind: n.kind, role: n.role ?? null, affiliation: n.affiliation ?? null, forms: [n.form] })
      continue
    }
    const key = foldName(n.form)
    const before = byForm.get(key)
    const found = before ? [before] : people.length > CROWDED ? [] : bearers(people, n.form)
    if (found.length === 1) byForm.set(key, found[0]!)
    if (found.length === 1) learn(found[0]!, n)
    else if (found.length === 0) {
      const made = { kind: n.kind, role: n.role ?? null, affiliation: n.affiliation ?? null, forms: [n.form] }
      people.push(made)
      byForm.set(key, made)
    } else for (const f of found.slice(0, 1)) if (exactly(f, n.form)) learn(f, n)
  }
  const made = [...people, ...others.values()]
  const all = made.map(
    (m): Known => ({
      name: m.kind === 'person' ? fullest(m.forms) : m.forms[0]!,
      kind: m.kind,
      role: m.role,
      affiliation: m.affiliation,
      aliases: [...new Set(m.forms)],
    }),
  )
  const place = new Map(made.map((m, i) => [m, i]))
  const memory = new Map<string, Known | undefined>()
  return {
    all,
    find(form) {
      if (memory.has(form)) return memory.get(form)
      const key = foldName(form)
      let known: Known | undefined
      const other = others.get(key)
      if (other) known = all[place.get(other)!]
      else {
        const before = byForm.get(key)
        const found = before ? [before] : people.length > CROWDED ? [] : bearers(people, form)
        if (found.length === 1) known = all[place.get(found[0]!)!]
      }
      memory.set(form, known)
      return known
    },
  }
}

const exactly = (m: Making, form: string): boolean => m.forms.some((f) => foldName(f) === foldName(form))

/** Whose name the form can be: exact bearers if there are any, else those whose spelling agrees. */
function bearers(people: readonly Making[], form: string): Making[] {
  const exact = people.find((p) => exactly(p, form))
  if (exact) return [exact]
  const near = people.filter((p) => p.forms.some((f) => sameName(f, form)))
  if (near.length < 2) return near
  // Two can be meant: those whose surname is spelt so go before those who only sound so.
  const surname = foldName(nameParts(form).surname)
  const spelt = near.filter((p) => p.forms.some((f) => foldName(nameParts(f).surname) === surname))
  return spelt.length > 0 ? spelt : near
}

function learn(m: Making, n: Naming): void {
  if (m.forms.length < FORMS || !m.forms.includes(n.form)) m.forms.push(n.form)
  // The first role told is the fullest, as a rule; a later one only fills a gap.
  m.role ??= n.role ?? null
  m.affiliation ??= n.affiliation ?? null
}

/** The party somebody speaks for: up from the body to the state or union it belongs to. Null when none is known. */
export const speaksFor = (known: { readonly affiliation: string | null }): string | null =>
  known.affiliation === null ? null : ownerOf(known.affiliation)
