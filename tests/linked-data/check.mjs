// usage: node check.mjs SHAPES.ttl RESULTS…
// Exit code 0 where every result keeps its terms and fits the shapes; else 1, each fault on standard output.
import { readResults } from './results.mjs'
import { termFaults, toNQuads } from './terms.mjs'
import { shapes } from './shapes.mjs'

const [shapesFile, ...paths] = process.argv.slice(2)
const violations = shapes(shapesFile)
const results = readResults(paths)
let faults = 0
for (const { name, document } of results) {
  const found = await termFaults(document)
  if (found.length === 0) found.push(...await violations(await toNQuads(document)))
  for (const fault of found) console.log(`${name}: ${fault}`)
  faults += found.length
}
console.log(`${results.length} results, ${faults} faults`)
process.exitCode = faults > 0 || results.length === 0 ? 1 : 0
