import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms each room may look into, besides itself. */
const rooms: Record<string, readonly string[]> = {
  api: ['locales'],
  locales: [],
  shared: ['api', 'locales'],
  map: ['api', 'locales', 'shared'],
  features: ['api', 'locales', 'shared', 'map'],
  app: ['api', 'locales', 'shared', 'map', 'features'],
}

/** The pages for residents are small and take nothing of the portal but what these folders hold. */
const forResidents = ['api/residents/', 'api/generated/', 'locales/resident-words', 'locales/county-clock', 'features/residents/']

/** Packages that one room keeps to itself. */
const keptPackages: Record<string, readonly string[]> = {
  'openapi-fetch': ['api'],
  'maplibre-gl': ['map', 'features'],
}

const SPEAKS = /\b(?:fetch|sendBeacon)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource)\b/
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g
const IMPORTS = /\b(?:from|import|new URL)\s*\(?\s*(['"])([^'"]+)\1/g

/** Where an import leads, below `src`; undefined for a package. */
function placeOf(file: string, imported: string): string | undefined {
  return imported.startsWith('.') ? posix.join(posix.dirname(file), imported) : undefined
}

const roomOf = (place: string) => place.split('/')[0] ?? ''
const featureOf = (place: string) => (roomOf(place) === 'features' ? place.split('/')[1] : undefined)
const isForResidents = (place: string) => forResidents.some((start) => place.startsWith(start))

function mayImport(file: string, place: string): boolean {
  const own = roomOf(file)
  const there = roomOf(place)
  if (own !== there && !rooms[own]?.includes(there)) return false
  if (own === 'features' && there === 'features' && featureOf(file) !== featureOf(place)) return false
  const small = file.startsWith('features/residents/') || file.startsWith('api/residents/')
  return small ? isForResidents(place) : !place.startsWith('api/residents/')
}

/** What a file does that is not done in this house, each with the file's name. */
function faultsOf(file: string, text: string): string[] {
  const source = text.replace(COMMENTS, '')
  const imported = [...source.matchAll(IMPORTS)].map(([, , address = '']) => address)
  const unwelcome = imported.filter((address) => {
    const place = placeOf(file, address)
    if (place !== undefined) return !mayImport(file, place)
    const keepers = Object.entries(keptPackages).find(([name]) => address === name || address.startsWith(`${name}/`))?.[1]
    return keepers !== undefined && !keepers.includes(roomOf(file))
  })
  return [
    ...(rooms[roomOf(file)] ? [] : [`${file} stands in none of the rooms`]),
    ...unwelcome.map((address) => `${file} imports ${address}`),
    ...(roomOf(file) !== 'api' && SPEAKS.test(source) ? [`${file} speaks to a service itself`] : []),
  ]
}

describe('the rules of the house', () => {
  it.each([
    ['locales/format.ts', "import { plusDays } from '../shared/time/days'"],
    ['api/client.ts', "import { useSession } from '../shared/session/session-context'"],
    ['shared/forms/control.tsx', "import { PlacePick } from '../../map/fields/place-pick'"],
    ['shared/field/shell.ts', "const page = () => import('../../features/patrols/duty/duty-page')"],
    ['shared/page/page.tsx', "import { Map } from 'maplibre-gl'"],
    ['map/style.ts', "export { plainFill } from '../features/overview/map/shading'"],
    ['features/places/premises/a.tsx', "import type { Row } from '../../disputes/matters/row'"],
    ['features/places/premises/a.tsx', "import { Rail } from '../../../app/frame/rail'"],
    ['features/residents/help/main.ts', "import { api } from '../../../api/client'"],
    ['features/people/me/me-page.tsx', "import { call } from '../../../api/residents/call'"],
    ['features/people/me/me-page.tsx', "const answer = await fetch('/api/session')"],
    ['shared/live/inbox-count.ts', 'const stream = new EventSource(address)'],
    ['app/app.tsx', "import createClient from 'openapi-fetch'"],
    ['forms/control.tsx', ''],
  ])('refuse %s with %s', (file, text) => expect(faultsOf(file, text)).toHaveLength(1))

  it.each([
    ['features/places/premises/a.tsx', "import { HazardRow } from '../hazards/hazard-row'"],
    ['features/places/premises/a.tsx', "import { LazyMap } from '../../../map/work-map/beside-map'"],
    ['features/residents/help/main.ts', "import { call } from '../../../api/residents/call'"],
    ['map/fields/place-pick.tsx', "import type { ControlProps } from '../../shared/forms/control-props'"],
    ['app/desk.tsx', "const page = lazy(() => import('../features/audit/audit-page'))"],
    ['api/download.ts', 'const response = await fetch(address)'],
    ['shared/page/page.tsx', "// as with fetch(address)\nimport { refetch } from './again'"],
  ])('allow %s with %s', (file, text) => expect(faultsOf(file, text)).toEqual([]))

  it('are kept by every file', () => {
    const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.tsx?$/.test(file) && file !== 'house.test.ts')
    expect(files.length).toBeGreaterThan(0)
    expect(files.flatMap((file) => faultsOf(file, readFileSync(join(__dirname, file), 'utf8')))).toEqual([])
  })
})
