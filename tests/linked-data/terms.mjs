// JSON-LD by the reference processor: everything that a result says survives expansion, flattening and the way back.
import jsonld from 'jsonld'
import { isDeepStrictEqual } from 'node:util'

// No context is ever fetched: a result brings its own.
const options = { safe: true, documentLoader: async url => { throw new Error(`fetches ${url}`) } }

/** @returns {Promise<string[]>} what is wrong; empty where nothing is lost. Safe mode refuses each key or value that would be dropped. */
export async function termFaults(document) {
  try {
    const expanded = await jsonld.expand(document, options)
    const unknown = [...vocabularyOf(await jsonld.flatten(document, null, options))].filter(iri => !/^https?:/.test(iri))
    if (unknown.length > 0) return [`names of no vocabulary: ${unknown.join(', ')}`]
    const back = await jsonld.compact(expanded, document['@context'], { ...options, graph: '@graph' in document })
    const said = withoutNulls({ ...document, '@context': null }), kept = withoutNulls({ ...back, '@context': null })
    return isDeepStrictEqual(kept, said) ? [] : [`reads differently after expansion and compaction: ${difference(said, kept)}`]
  } catch (error) {
    return [`${error.message} ${JSON.stringify(error.details?.event ?? '').slice(0, 400)}`]
  }
}

/** @returns {Promise<string>} the result as N-Quads. */
export const toNQuads = document => jsonld.toRDF(document, { ...options, format: 'application/n-quads' })

/** Every path to a term of a context, nested contexts too. */
export function* termPaths(context, path = []) {
  for (const [term, definition] of Object.entries(context)) {
    if (!term.startsWith('@') && definition !== null) yield [...path, term]
    if (definition?.['@context']) yield* termPaths(definition['@context'], [...path, term, '@context'])
  }
}

/** A copy of a context without one term. */
export function without(context, path) {
  const copy = structuredClone(context)
  delete path.slice(0, -1).reduce((at, key) => at[key], copy)[path.at(-1)]
  return copy
}

/** Properties, classes and datatypes of flattened nodes. */
const vocabularyOf = nodes => new Set(nodes.flatMap(node => Object.entries(node)).flatMap(([key, values]) =>
  key === '@type' ? values : key.startsWith('@') ? [] : [key, ...values.flatMap(value => value['@type'] ?? [])]))

/** Null says «nothing known», which linked data says by silence. */
function withoutNulls(value) {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== null).map(([k, v]) => [k, withoutNulls(v)]))
}

function difference(a, b, path = '') {
  if (isDeepStrictEqual(a, b)) return ''
  if (a && b && typeof a === 'object' && typeof b === 'object') {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = difference(a[key], b[key], `${path}/${key}`)
      if (found) return found
    }
  }
  return `${path}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`
}
