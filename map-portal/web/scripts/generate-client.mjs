// Writes the types of every contract, and who may call each operation, to src/api/generated (not committed).
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

const contracts = {
  grid: '../../../grid-service/src/main/openapi/grid.yaml',
  dispute: '../../../dispute-service/src/main/openapi/dispute.yaml',
  analysis: '../../src/main/openapi/analysis.yaml',
  gateway: '../../../gateway/src/main/openapi/gateway.yaml',
}
const target = new URL('../src/api/generated/', import.meta.url)
await mkdir(target, { recursive: true })

const access = {}
for (const [name, path] of Object.entries(contracts)) {
  const source = new URL(path, import.meta.url)
  await writeFile(new URL(`${name}.ts`, target), astToString(await openapiTS(source)))
  access[name] = rolesByOperation(parse(await readFile(source, 'utf8')))
}
await writeFile(
  new URL('access.ts', target),
  `/** Roles that may call each operation, from x-linli-access. */\nexport const access = ${JSON.stringify(access, null, 2)} as const\n`,
)

function rolesByOperation(contract) {
  const operations = Object.values(contract.paths).flatMap((path) => Object.values(path))
  return Object.fromEntries(operations.map((o) => [o.operationId, o['x-linli-access']?.roles ?? []]))
}
