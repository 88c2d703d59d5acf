// Writes to src/api/generated (not committed), from every contract: types, who may call each operation, and the forms of what can be changed.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'
import { formsOf } from './forms-of.mjs'

const folders = {
  grid: '../../../grid-service/src/main/openapi/',
  dispute: '../../../dispute-service/src/main/openapi/',
  person: '../../../person-service/src/main/openapi/',
  place: '../../../place-service/src/main/openapi/',
  patrol: '../../../patrol-service/src/main/openapi/',
  analysis: '../../src/main/openapi/',
  gateway: '../../../gateway/src/main/openapi/',
}
const target = new URL('../src/api/generated/', import.meta.url)
await mkdir(target, { recursive: true })

const access = {}
const sources = []
const forms = {}
for (const [service, folder] of Object.entries(folders)) {
  const files = (await readdir(new URL(folder, import.meta.url))).filter((file) => file.endsWith('.yaml')).sort()
  access[service] = {}
  for (const file of files) {
    const source = new URL(folder + file, import.meta.url)
    const contract = parse(await readFile(source, 'utf8'))
    const plain = file.replace(/\.yaml$/, '')
    // Several services have settings and an audit: the later ones go by their service's name too.
    const name = sources.some((known) => known.name === plain) ? `${service}-${plain}` : plain
    sources.push({ name, source })
    Object.assign(access[service], rolesByOperation(contract))
    if (['grid', 'dispute', 'person', 'place', 'patrol', 'analysis'].includes(service))
      Object.assign(forms, await formsOf(source))
  }
}
for (const { name, source } of sources) await write(`${name}.ts`, astToString(await openapiTS(source)))

await write(
  'access.ts',
  `/** Roles that may call each operation, from x-linli-access. */\nexport const access = ${JSON.stringify(access, null, 2)} as const\n`,
)
await write(
  'forms.ts',
  `import type { Field } from '../operation'

/** An operation that changes something, as its contract declares it. */
export interface Operation {
  method: string
  path: string
  roles: readonly string[]
  /** Whether everybody who is signed in may call it, for themselves. */
  everybody?: boolean
  /** Whether it has to name the version that was read. */
  ifMatch: boolean
  idempotent: boolean
  multipart?: boolean
  fields: readonly Field[]
}

export type OperationName = ${Object.keys(forms)
    .map((name) => `'${name}'`)
    .join(' | ')}

/** What can be changed, and what has to be said for it. */
export const operations: Record<OperationName, Operation> = ${JSON.stringify(forms, null, 1)}
`,
)
await write(
  'paths.ts',
  `${sources.map(({ name }) => `import type { paths as ${nameOf(name)} } from './${name}'`).join('\n')}

/** Every address of every service. */
export type Paths = ${sources.map(({ name }) => nameOf(name)).join(' & ')}
`,
)

function nameOf(file) {
  return file.replace(/(?:^|[-_])([a-z])/g, (_, letter) => letter.toUpperCase())
}

async function write(file, text) {
  await writeFile(new URL(file, target), text)
}

function rolesByOperation(contract) {
  const operations = Object.values(contract.paths ?? {}).flatMap((path) => Object.values(path))
  return Object.fromEntries(operations.filter((o) => o.operationId).map((o) => [o.operationId, o['x-linli-access']?.roles ?? []]))
}
