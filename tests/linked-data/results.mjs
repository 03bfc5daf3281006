// Reads results of the program: .jsonld (one object) and .ndjson (one a line).
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export function readResults(paths) {
  return paths.flatMap(filesOf).flatMap(file => {
    const text = readFileSync(file, 'utf8')
    const objects = file.endsWith('.ndjson') ? text.split('\n').filter(line => line) : [text]
    return objects.map((object, i) => ({ name: objects.length > 1 ? `${file}:${i + 1}` : file, document: JSON.parse(object) }))
  })
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true }).filter(name => /\.(jsonld|ndjson)$/.test(name)).sort().map(name => join(path, name))
}
