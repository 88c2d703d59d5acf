import { api } from './client'
import { type OperationName, operations } from './generated/forms'
import { problemOf } from './problem'

export { operations }

/** What a contract says of one field of a request. */
export interface Field {
  name: string
  kind:
    | 'text'
    | 'long'
    | 'texts'
    | 'choice'
    | 'choices'
    | 'yes'
    | 'number'
    | 'day'
    | 'instant'
    | 'time'
    | 'id'
    | 'position'
    | 'point'
    | 'shape'
    | 'hours'
    | 'file'
    | 'files'
    | 'group'
    | 'list'
    | 'free'
  required?: boolean
  /** Longest text, largest number or most items. */
  max?: number
  min?: number
  whole?: boolean
  choices?: readonly string[]
  /** Of what is drawn: which shapes it may have. */
  shapes?: readonly string[]
  /** Name of the enumeration in the contract. */
  of?: string
  fields?: readonly Field[]
  /** Words that come with the field, where it is not one of a contract. */
  label?: string
  help?: string
  unit?: string
  options?: readonly { value: string; label: string }[]
  /** Where the options come from. */
  source?: string
}

interface Asked {
  path?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  /** Version of the thing that was read. */
  version?: number | string
  /** Whether the thing must not be there yet. */
  create?: boolean
  /** The same for every attempt at the same change. */
  key: string
}

interface Done {
  data: unknown
  etag: string | null
}

/** Performs an operation; throws a Problem where it was refused. */
export async function perform(name: OperationName, { path = {}, query, body, version, create, key }: Asked): Promise<Done> {
  const { method, path: address, ifMatch, idempotent, multipart } = operations[name]
  const headers: Record<string, string> = {}
  if (create) headers['If-None-Match'] = '*'
  else if (ifMatch && version !== undefined) headers['If-Match'] = `"${version}"`
  if (idempotent) headers['Idempotency-Key'] = key
  const { data, error, response } = await ask(method, address, {
    params: { path, query },
    headers,
    ...(body !== undefined && (multipart ? { body, bodySerializer: parts } : { body })),
  })
  if (!response.ok) throw problemOf(response.status, error)
  return { data, etag: response.headers.get('ETag') }
}

/** The client without its types: which fields there are is read from the contract itself. */
const ask = api.request as unknown as (
  method: string,
  address: string,
  init: Record<string, unknown>,
) => Promise<{ data?: unknown; error?: unknown; response: Response }>

function parts(body: Record<string, unknown>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) form.append(name, part(one))
  }
  return form
}

function part(value: unknown): string | Blob {
  if (value instanceof Blob) return value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
