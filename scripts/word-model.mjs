// Packs the tagger's word model for a fast start. As published it is 3 MB of JSON that is read as text, parsed, written out,
// parsed again, and holds its largest table in base64; here that table lies beside the parts as the bytes it is, the rest is
// parsed once, and the smaller tables go into the part as strings, which V8 parses faster than object literals.

import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const TABLES = ['lexicon', 'xpansions']

/** What the model's own code does, and what is done instead: same values, by a shorter way. */
const CHANGES = [
  [
    'require("./languages/cur/models/eng-core-web-model.json")',
    '(()=>{const{readFileSync}=require("node:fs"),{join}=require("node:path");return(name)=>readFileSync(join(__dirname,"word-model."+name))})()',
  ],
  ['JSON.parse(JSON.stringify(originalModel))', 'JSON.parse(originalModel("json").toString("utf8"))'],
  ...TABLES.map((t) => [
    `new Uint32Array(bufferFromBase64(model.${t}))`,
    `new Uint32Array(new Uint8Array(originalModel("${t}.bin")).buffer)`,
  ]),
]

/** An esbuild plugin; the model's files go to `out`, beside the part that loads them. */
export const wordModel = (out) => ({
  name: 'word-model',
  setup(b) {
    b.onLoad({ filter: /wink-eng-lite-web-model[\\/]dist[\\/]read-core-model\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8')
      for (const [was, is] of CHANGES) {
        if (contents.split(was).length !== 2) throw new Error(`${basename(path)} of the word model has changed: ${was}`)
        contents = contents.replace(was, is)
      }
      const model = JSON.parse(
        readFileSync(join(dirname(path), 'languages/cur/models/eng-core-web-model.json'), 'utf8'),
      )
      for (const t of TABLES) {
        writeFileSync(join(out, `word-model.${t}.bin`), Buffer.from(model[t], 'base64'))
        delete model[t]
      }
      writeFileSync(join(out, 'word-model.json'), JSON.stringify(model))
      return { contents, loader: 'js' }
    })
    b.onLoad({ filter: /wink-eng-lite-web-model[\\/].*\.json$/ }, ({ path }) => ({
      contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))})`,
      loader: 'js',
    }))
  },
})
