// Packs the tagger's word model for a fast start. As published it is 3 MB of JSON that is read as text, parsed, written out,
// parsed again, and holds its largest table in base64; here that table lies beside the parts as the bytes it is, the rest is
// parsed once, and the smaller tables go into the part as strings, which V8 parses faster than object literals. Its 87,000
// words are put into an object, one by one, at each start; here they are found through a table that was made at build.

import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const TABLES = ['lexicon', 'xpansions']

/** FNV-1a over UTF-16 units; goes into the part by its source. */
function wordHash(word) {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h ^ (h >>> 15)
}

/** Index of a word by open addressing, as index + 1; words that reading adds go to a map. */
function wordsOf(list, table, hash) {
  const mask = table.length - 1
  const added = new Map()
  return {
    get(word) {
      for (let at = hash(word) & mask; table[at] !== 0; at = (at + 1) & mask)
        if (list[table[at] - 1] === word) return table[at] - 1
      return added.get(word)
    },
    set: (word, index) => added.set(word, index),
  }
}

function wordTable(list) {
  const table = new Int32Array(1 << Math.ceil(Math.log2(list.length * 2))) // half empty: most words are found at once
  const mask = table.length - 1
  list.forEach((word, k) => {
    let at = wordHash(word) & mask
    while (table[at] !== 0 && list[table[at] - 1] !== word) at = (at + 1) & mask
    table[at] = k + 1 // the later of two that are alike, as in an object
  })
  return table
}

/** What the model's own code does, and what is done instead: same values, by a shorter way. */
const CHANGES = [
  [
    'require("./languages/cur/models/eng-core-web-model.json")',
    '(()=>{const{readFileSync}=require("node:fs"),{join}=require("node:path");return(name)=>readFileSync(join(__dirname,"word-model."+name))})()',
  ],
  ['JSON.parse(JSON.stringify(originalModel))', 'JSON.parse(originalModel("json").toString("utf8"))'],
  [
    'featuresData.lexeme.hash=Object.create(null);for(let k=0;k<featuresData.lexeme.list.length;k+=1)featuresData.lexeme.hash[featuresData.lexeme.list[k]]=k;',
    `featuresData.lexeme.hash=(${wordsOf})(featuresData.lexeme.list,new Int32Array(new Uint8Array(originalModel("words.bin")).buffer),${wordHash});`,
  ],
  ...TABLES.map((t) => [
    `new Uint32Array(bufferFromBase64(model.${t}))`,
    `new Uint32Array(new Uint8Array(originalModel("${t}.bin")).buffer)`,
  ]),
]

/** The same for the two places where wink-nlp looks a word up. */
const LOOKUPS = [
  ['var index = h[ value ];', "var index = name === 'lexeme' ? h.get( value ) : h[ value ];"],
  [
    'index = h[ value ] = f.index;',
    "index = f.index; if ( name === 'lexeme' ) h.set( value, index ); else h[ value ] = index;",
  ],
  ['var index = lexemesHash[ text ];', 'var index = lexemesHash.get( text );'],
]

function changed(path, changes) {
  let text = readFileSync(path, 'utf8')
  for (const [was, is] of changes) {
    if (text.split(was).length !== 2) throw new Error(`${basename(path)} of the tagger has changed: ${was}`)
    text = text.replace(was, () => is)
  }
  return text
}

/** An esbuild plugin; the model's files go to `out`, beside the part that loads them. */
export const wordModel = (out) => ({
  name: 'word-model',
  setup(b) {
    b.onLoad({ filter: /wink-eng-lite-web-model[\\/]dist[\\/]read-core-model\.js$/ }, ({ path }) => {
      const model = JSON.parse(
        readFileSync(join(dirname(path), 'languages/cur/models/eng-core-web-model.json'), 'utf8'),
      )
      for (const t of TABLES) {
        writeFileSync(join(out, `word-model.${t}.bin`), Buffer.from(model[t], 'base64'))
        delete model[t]
      }
      writeFileSync(join(out, 'word-model.words.bin'), new Uint8Array(wordTable(model.features.lexeme.list).buffer))
      writeFileSync(join(out, 'word-model.json'), JSON.stringify(model))
      return { contents: changed(path, CHANGES), loader: 'js' }
    })
    b.onLoad({ filter: /wink-nlp[\\/]src[\\/]cache\.js$/ }, ({ path }) => ({
      contents: changed(path, LOOKUPS),
      loader: 'js',
    }))
    b.onLoad({ filter: /wink-eng-lite-web-model[\\/].*\.json$/ }, ({ path }) => ({
      contents: `module.exports = JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))))})`,
      loader: 'js',
    }))
  },
})
