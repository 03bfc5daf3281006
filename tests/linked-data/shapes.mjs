// SHACL: results against models/shapes.ttl.
import { readFileSync } from 'node:fs'
import { Parser, Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const parse = (text, format) => new Store(new Parser({ format }).parse(text))

/** @returns a function from N-Quads to the list of violations. */
export function shapes(file) {
  const validator = new SHACLValidator(parse(readFileSync(file, 'utf8'), 'text/turtle'))
  return async nquads => (await validator.validate(parse(nquads, 'application/n-quads'))).results.map(describe)
}

const describe = r => [`${r.focusNode?.value} ${r.path?.value ?? ''} ${r.value?.value ?? ''}: ${r.message.map(m => m.value).join(' ')}`,
  ...(r.detail ?? []).map(describe)].join(' / ')
