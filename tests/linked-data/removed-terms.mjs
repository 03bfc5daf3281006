// usage: node removed-terms.mjs RESULTS…
// Takes each term of the context away in turn (of a graph's two contexts, of its own): a result that uses it must then fail.
// Prints the terms whose loss nobody would notice; exit code 1 if any.
import { readResults } from './results.mjs'
import { termFaults, termPaths, without } from './terms.mjs'

const documents = readResults(process.argv.slice(2)).map(result => result.document)
const contexts = [].concat(documents[0]['@context'])
const own = contexts.pop()
let unnoticed = 0, terms = 0
for (const path of termPaths(own)) {
  terms++
  const poorer = [...contexts, without(own, path)]
  let noticed = false
  for (const document of documents) {
    noticed = (await termFaults({ ...document, '@context': poorer })).length > 0
    if (noticed) break
  }
  if (!noticed) { unnoticed++; console.log(path.join(' / ')) }
}
console.log(`${terms} terms, ${unnoticed} lost unnoticed`)
process.exitCode = unnoticed > 0 ? 1 : 0
