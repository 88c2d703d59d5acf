import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as AnalysisPaths } from './generated/analysis'
import type { paths as DisputePaths } from './generated/dispute'
import type { paths as GatewayPaths } from './generated/gateway'
import type { paths as GridPaths } from './generated/grid'
import { Problem, UNAUTHENTICATED, UNREACHABLE } from './problem'
import { sessionEnded } from './session-ended'

/** The one client of all services, behind the one door. */
export const api = createClient<AnalysisPaths & DisputePaths & GatewayPaths & GridPaths>({ baseUrl: window.location.origin })

const door: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang)
    return request
  },
  onResponse({ response }) {
    if (response.status === UNAUTHENTICATED) sessionEnded.tell()
    return response
  },
}
api.use(door)

interface Answered<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of an answer; throws a Problem where there is none. */
export async function bodyOf<T>(asked: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await asked
  if (data !== undefined) return data
  throw new Problem(response.status || UNREACHABLE, titleOf(error))
}

function titleOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { title, detail } = error as { title?: unknown; detail?: unknown }
  return [title, detail].filter((text) => typeof text === 'string').join(' ')
}

/** Posts without a body, with the token against cross-site requests that the gateway put into a cookie. */
export function post(path: string): Promise<Response> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ''
  return fetch(path, { method: 'POST', headers: { Accept: 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) } })
}
