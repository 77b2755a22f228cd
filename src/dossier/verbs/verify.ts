import { openSqlite } from '../../stores/sqlite.ts'
import { count } from '../../views/telling.ts'
import { refused } from '../reasons.ts'
import { arg, type Run } from '../verb.ts'
import { type Verified, verified } from '../verify.ts'
import { dossierPath } from './with-dossier.ts'

export const verify: Run = async (call) => {
  const path = dossierPath(arg(call, 'DOSSIER'))
  const opened = await openSqlite(path)
  if (!opened.ok) {
    if (opened.kind !== 'damaged') return refused(opened.reason)
    const value = { sound: false, findings: [{ where: 'storage', what: opened.reason }] }
    return { ok: true, damage: true, value, lines: [`DAMAGED: ${opened.reason}`] }
  }
  try {
    const result = await verified(opened.store)
    return { ok: true, damage: !result.sound, value: result, lines: linesOf(result) }
  } finally {
    await opened.store.close()
  }
}

function linesOf({ sound, findings, checked, notFiled }: Verified): string[] {
  const of = `${count(checked.entries, 'entry', 'entries')}, ${count(checked.sources, 'source')}, ${count(checked.quotes, 'quote')}, ${count(checked.suggestions, 'suggestion')}`
  return [
    sound ? `sound: ${of}` : `DAMAGED: ${count(findings.length, 'finding')} in ${of}`,
    ...findings.map((f) => `  ${f.where}${f.id ? ` ${f.id}` : ''}: ${f.what}`),
    ...notFiled.map((id) => `  note: ${id} is kept, and its filing was never entered; file it again to enter it`),
  ]
}
