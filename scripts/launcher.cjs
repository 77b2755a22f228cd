#!/usr/bin/env node
// Starts the command; the build fills in the entry. Two things cost a short run more than its work, and are spared here:
// compiling (V8's compiled code of each part lies beside it as `.code`, made by the build; another version of Node refuses
// it and compiles as ever), and the optimising compiler, which by its own measure sets in before it can pay for itself.
const { readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

// V8 counts the bytes of bytecode that run in a function before it optimises: 2 MB instead of 66 kB. Comparing drafts of
// 10,000 to 1,000,000 words takes a tenth to two fifths less CPU from here on, and no size tried takes more. In the same
// way a pattern becomes machine code after 20 runs instead of one: most that a short text meets never run as often.
// The names are those of V8 11, in Node 20; a later V8 that knows them otherwise complains on every start.
if (process.versions.v8.startsWith('11.'))
  require('node:v8').setFlagsFromString('--interrupt-budget=2000000 --regexp-tier-up-ticks=20')

const keep = globalThis[Symbol.for('travaux.keep-code')] // the build's, when it makes the compiled code
const loaded = new Map()

/** Load a part of the command by its file's name: CommonJS, as `require` would. */
function part(name) {
  const known = loaded.get(name)
  if (known) return known.exports
  const file = join(__dirname, name)
  const module = { exports: {} }
  loaded.set(name, module)
  // Parts are bundled as ASCII, which is read faster as Latin-1 than as UTF-8.
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'latin1')}\n})`
  let cachedData
  try {
    cachedData = readFileSync(`${file.slice(0, -3)}.code`)
  } catch {
    // never kept
  }
  const script = new Script(source, { filename: file, cachedData })
  keep?.(file, script)
  const asked = (id) => (id.startsWith('./') ? part(id) : require(id))
  script.runInThisContext().call(module.exports, module.exports, asked, module, file, dirname(file))
  return module.exports
}

part('./ENTRY.js')
