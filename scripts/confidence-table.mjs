// Of what was read at a given confidence, how much is right: the scorer's own matching, told apart by kind and by tenths.
// Only counts leave this file, so that texts which nobody is to open stay unopened.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const KINDS = ['statements', 'events', 'drafts', 'provisions', 'changes', 'positions']
const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.001]

/** Every item read in the predicted records of a folder's texts, with whether the scorer found it right. */
export function judged(goldDir, predDir, score) {
  const wrong = new Set()
  for (const line of score('score-record.mjs', '--errors', goldDir, predDir).split('\n')) {
    const m = /^SPURIOUS (\S+) (\w+) (\S+?):/.exec(line)
    if (m) wrong.add(m.slice(1).join(' '))
  }
  const out = []
  for (const f of readdirSync(goldDir).filter((f) => f.endsWith('.gold.json'))) {
    const name = f.replace('.gold.json', '')
    const record = JSON.parse(readFileSync(join(predDir, `${name}.json`), 'utf8'))
    for (const kind of KINDS)
      for (const item of record[kind] ?? [])
        if (typeof item.confidence === 'number')
          out.push({ kind, confidence: item.confidence, right: !wrong.has(`${name} ${kind} ${item.id}`) })
  }
  return out
}

/** A row a kind: right of all, for each tenth. */
export function confidenceTable(items) {
  const names = EDGES.slice(0, -1).map((e, i) =>
    i === 0 ? 'under .5' : `.${e * 10}–${i === 5 ? '1' : `.${e * 10 + 1}`}`,
  )
  const rows = [['', ...names, 'all']]
  for (const kind of KINDS) {
    const of = (from, to) => {
      const some = items.filter((x) => x.kind === kind && x.confidence >= from && x.confidence < to)
      const right = some.filter((x) => x.right).length
      return some.length === 0 ? '–' : `${right}/${some.length} ${(right / some.length).toFixed(2)}`
    }
    rows.push([kind, ...names.map((_, i) => of(EDGES[i], EDGES[i + 1])), of(0, 2)])
  }
  const widths = rows[0].map((_, i) => Math.max(...rows.map((r) => r[i].length)))
  return rows.map((r) => r.map((c, i) => (i === 0 ? c.padEnd(widths[i]) : c.padStart(widths[i]))).join('  ')).join('\n')
}

/** What a threshold would cost: how much of what is shown is right, and how much of what is right is no longer shown. */
export function thresholds(items) {
  const right = items.filter((x) => x.right).length
  const lines = [0, 0.5, 0.6, 0.7, 0.8, 0.9].map((least) => {
    const shown = items.filter((x) => x.confidence >= least)
    const kept = shown.filter((x) => x.right).length
    const share = (n, of) => (of === 0 ? '–' : (n / of).toFixed(2))
    return `shown from ${least.toFixed(1)}: ${String(shown.length).padStart(4)} items, ${share(kept, shown.length)} of them right, ${share(right - kept, right)} of all that is right left out`
  })
  return `${lines.join('\n')}\nThe default of --at-least is 0: a threshold leaves out right items faster than it makes the rest surer, and what is wrong a reviewer sees, what is left out nobody.`
}
