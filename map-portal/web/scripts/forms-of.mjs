// What has to be said for each operation that changes something, read from its contract.
import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

const read = new Map()
async function contractAt(source) {
  if (!read.has(source.href)) read.set(source.href, parse(await readFile(source, 'utf8')))
  return read.get(source.href)
}

/** A part of a contract with the file it stands in, by which its references are resolved. */
async function follow(part, source) {
  if (!part?.$ref) return { part, source }
  const [file, pointer] = part.$ref.split('#')
  const there = file ? new URL(file, source) : source
  let found = await contractAt(there)
  for (const step of pointer.split('/').slice(1)) found = found?.[step.replaceAll('~1', '/').replaceAll('~0', '~')]
  if (!found) throw new Error(`${source.pathname}: ${part.$ref} leads nowhere`)
  const name = pointer.split('/').at(-1)
  const further = await follow(found, there)
  return { ...further, name: further.name ?? name }
}

/** Forms of one contract, by operation. */
export async function formsOf(source) {
  const contract = await contractAt(source)
  const forms = {}
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    for (const method of ['post', 'put', 'patch', 'delete']) {
      // What anyone may send belongs to the public page.
      const access = item[method]?.['x-linli-access']
      if (access?.roles || access?.who === 'signed-in') forms[item[method].operationId] = await formOf(path, method, item, source)
    }
  }
  return forms
}

async function formOf(path, method, item, source) {
  const operation = item[method]
  const parameters = []
  for (const one of [...(item.parameters ?? []), ...(operation.parameters ?? [])])
    parameters.push((await follow(one, source)).part)
  const header = (name) => parameters.some((one) => one.in === 'header' && one.name === name)
  const { part: body, source: at } = await follow(operation.requestBody, source)
  const [type, content] = Object.entries(body?.content ?? {})[0] ?? []
  return {
    method: method.toUpperCase(),
    path,
    roles: operation['x-linli-access']?.roles ?? [],
    ...(operation['x-linli-access']?.who === 'signed-in' && { everybody: true }),
    ifMatch: header('If-Match'),
    idempotent: header('Idempotency-Key'),
    ...(type === 'multipart/form-data' && { multipart: true }),
    fields: content?.schema ? await fieldsOf(content.schema, at, 0) : [],
  }
}

const DEEPEST = 4
const LONG_FROM = 250

async function fieldsOf(schema, source, depth) {
  const { part, source: at } = await follow(schema, source)
  const fields = []
  for (const base of part.allOf ?? []) fields.push(...(await fieldsOf(base, at, depth)))
  for (const [name, property] of Object.entries(part.properties ?? {})) {
    fields.push({ name, ...(part.required?.includes(name) && { required: true }), ...(await kindOf(property, at, depth)) })
  }
  return fields
}

async function kindOf(property, source, depth) {
  const { part, source: at, name } = await follow(property, source)
  if (part.allOf?.length === 1 && !part.properties) return kindOf(part.allOf[0], at, depth)
  if (part.enum) return { kind: 'choice', choices: part.enum, ...(name && { of: name }) }
  if (part.type === 'array') return listOf(part, at, depth)
  if (part.type === 'object' || part.properties || part.allOf) return groupOf(part, at, depth)
  return plainKindOf(part)
}

async function groupOf(part, source, depth) {
  const drawn = shownOnMap(part)
  if (drawn) return drawn
  if (part.properties?.always && part.properties.spans) return { kind: 'hours' }
  if (depth >= DEEPEST || !(part.properties || part.allOf)) return { kind: 'free' }
  return { kind: 'group', fields: await fieldsOf(part, source, depth + 1) }
}

/** A position is pointed at, an outline or a line is drawn. */
function shownOnMap({ properties, description }) {
  const names = Object.keys(properties ?? {})
    .sort()
    .join()
  if (names === 'lat,lon') return { kind: 'point' }
  if (names === 'coordinates,type') return { kind: 'shape', shapes: properties.type.enum }
  return /^GeoJSON geometry/.test(description ?? '') ? { kind: 'shape' } : undefined
}

const kindOfFormat = { date: 'day', 'date-time': 'instant', binary: 'file', uuid: 'id' }

const CLOCK = '^([01][0-9]|2[0-3]):[0-5][0-9]$'

function plainKindOf({ type, format, maxLength, minimum, maximum, pattern }) {
  if (pattern === CLOCK) return { kind: 'time' }
  if (type === 'boolean') return { kind: 'yes' }
  if (type === 'integer' || type === 'number') return { kind: 'number', min: minimum, max: maximum, whole: type === 'integer' }
  const kind = kindOfFormat[format]
  return kind ? { kind } : { kind: maxLength >= LONG_FROM ? 'long' : 'text', max: maxLength }
}

/** A list of numbers of which there are few, such as days of the week, is chosen from. */
const FEW = 32

function upTo(min, max) {
  return Array.from({ length: max - min + 1 }, (_, index) => String(min + index))
}

async function listOf(part, source, depth) {
  const item = await kindOf(part.items, source, depth)
  if (item.kind === 'choice') return { ...item, kind: 'choices' }
  if (item.kind === 'group') return { kind: 'list', fields: item.fields, max: part.maxItems, min: part.minItems }
  if (item.kind === 'number' && part.maxItems === 2 && (part.minItems ?? 2) === 2) return { kind: 'position' }
  if (item.whole && item.max - item.min < FEW) return { kind: 'choices', choices: upTo(item.min, item.max), whole: true }
  if (item.kind === 'file') return { kind: 'files', max: part.maxItems }
  return { kind: 'texts', max: part.maxItems }
}
