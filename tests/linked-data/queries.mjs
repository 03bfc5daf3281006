// usage: node queries.mjs QUERIES.md DATA.nt|.ttl
// Runs each sparql block of a document over the data in Oxigraph; prints a JSON array of rows for each, a line each.
import { readFileSync } from 'node:fs'
import oxigraph from 'oxigraph'

const [document, data] = process.argv.slice(2)
const store = new oxigraph.Store()
store.load(readFileSync(data, 'utf8'), { format: data.endsWith('.ttl') ? 'text/turtle' : 'application/n-triples' })
for (const [, query] of readFileSync(document, 'utf8').matchAll(/```sparql\n([^]*?)```/g)) {
  const rows = store.query(query).map(row => Object.fromEntries([...row].map(([name, term]) => [name, term.value])))
  console.log(JSON.stringify(rows))
}
