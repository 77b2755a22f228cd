// Makes a module's patterns when they are first asked for. V8 reads a pattern through as soon as it is made, and one with
// letters of all scripts costs as much as a page of our code; most runs need few of the hundreds that their modules name.
// Done in the build, so that the source says plainly `const LABEL = /…/u`.

import { parseSync } from 'oxc-parser'

/** Source of a module in which `const X = /…/` at the top is a function that makes the pattern once, and each X a call of it. */
export function withLatePatterns(file, source) {
  if (!/^(?:export )?const [A-Z_\d]+ =\s*(?:\/|new RegExp)/m.test(source)) return source
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) return source // the bundler says what is wrong
  const found = new Map()
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const' || statement.declarations.length !== 1)
      continue
    const [{ id, init }] = statement.declarations
    if (id.type === 'Identifier' && !id.typeAnnotation && isPattern(init))
      found.set(id.name, { statement, id, init, uses: [] })
  }
  visit(program, null, null, (node, parent, key) => {
    const it = node.type === 'Identifier' ? found.get(node.name) : undefined
    if (!it || node === it.id || isName(parent, key)) return
    if (parent.type === 'Property' && parent.shorthand) it.barred = true
    if (isBinding(parent, key)) it.barred = true
    it.uses.push(node.end)
  })
  const edits = []
  for (const [name, { statement, init, uses, barred }] of found) {
    if (barred) continue
    edits.push({ from: statement.start, to: init.start, put: `let ${name}$;const ${name} = () => ${name}$ ??= ` })
    for (const at of uses) edits.push({ from: at, to: at, put: '()' })
  }
  edits.sort((x, y) => y.from - x.from)
  let out = source
  for (const { from, to, put } of edits) out = out.slice(0, from) + put + out.slice(to)
  return out
}

/** A pattern as written, or one put together from strings and constants: nothing that could be another a moment later. */
const isPattern = (init) =>
  init?.type === 'Literal'
    ? init.regex !== undefined
    : init?.type === 'NewExpression' &&
      init.callee.name === 'RegExp' &&
      init.arguments.every((a) =>
        a.type === 'TemplateLiteral'
          ? a.expressions.every((e) => e.type === 'Identifier' && /^[A-Z_\d]+$/.test(e.name))
          : a.type === 'Literal',
      )

/** Whether an identifier is the name of a field, not of a value. */
const isName = (parent, key) =>
  (parent.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
  (key === 'key' && !parent.computed && !parent.shorthand)

/** Whether it declares something of the same name, or stands where no call can: then the pattern stays as it is. */
const isBinding = (parent, key) =>
  /^(?:Import|Export|TS)/.test(parent.type) ||
  (parent.type === 'VariableDeclarator' && key === 'id') ||
  (/Function/.test(parent.type) && (key === 'params' || key === 'id')) ||
  /^(?:ArrayPattern|ObjectPattern|RestElement|AssignmentPattern|AssignmentExpression|CatchClause|LabeledStatement)$/.test(
    parent.type,
  )

function visit(node, parent, key, see) {
  if (typeof node.type === 'string' && parent) see(node, parent, key)
  for (const [k, child] of Object.entries(node)) {
    if (Array.isArray(child)) {
      for (const c of child) if (c && typeof c.type === 'string') visit(c, node, k, see)
    } else if (child && typeof child.type === 'string') visit(child, node, k, see)
  }
}
