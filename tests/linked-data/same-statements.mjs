// usage: node same-statements.mjs RESULT.jsonld EXPORTED.nt|.ttl
// Exit code 0 where the export says exactly what the reference processor reads from the result.
import { readFileSync } from 'node:fs'
import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import { toNQuads } from './terms.mjs'

const [result, exported] = process.argv.slice(2)
const canonical = nquads => jsonld.canonize(nquads, { algorithm: 'URDNA2015', inputFormat: 'application/n-quads', format: 'application/n-quads', safe: true })
const quads = new Parser({ format: exported.endsWith('.ttl') ? 'text/turtle' : 'application/n-triples' }).parse(readFileSync(exported, 'utf8'))
const writer = new Writer({ format: 'N-Quads' })
const [theirs, ours] = await Promise.all([canonical(await toNQuads(JSON.parse(readFileSync(result, 'utf8')))), canonical(writer.quadsToString(quads))])
const left = new Set(theirs.split('\n')), right = new Set(ours.split('\n'))
for (const line of [...left].filter(l => !right.has(l)).slice(0, 10)) console.log(`- ${line}`)
for (const line of [...right].filter(l => !left.has(l)).slice(0, 10)) console.log(`+ ${line}`)
console.log(`${left.size - 1} statements, ${theirs === ours ? 'the same' : 'not the same'}`)
process.exitCode = theirs === ours && left.size > 1 ? 0 : 1
