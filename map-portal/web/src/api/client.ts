import createClient, { type Middleware } from 'openapi-fetch'
import type { Paths } from './generated/paths'
import { GONE, gone } from './gone'
import { problemOf, UNAUTHENTICATED, UNREACHABLE } from './problem'
import { sessionEnded } from './session-ended'

/** The one client of all services, behind the one door. */
export const api = createClient<Paths>({ baseUrl: window.location.origin })

const READS = new Set(['GET', 'HEAD'])

const door: Middleware = {
  onRequest({ request }) {
    // What is read to somebody else may be asked for in their language.
    if (!request.headers.has('Accept-Language')) request.headers.set('Accept-Language', document.documentElement.lang)
    if (!READS.has(request.method)) request.headers.set(TOKEN_HEADER, tokenAgainstForgery())
    return request
  },
  onResponse({ response }) {
    if (response.status === UNAUTHENTICATED) sessionEnded.tell()
    if (response.status === GONE) gone.tell(response.url)
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
  throw problemOf(response.status || UNREACHABLE, error)
}

const TOKEN_HEADER = 'X-XSRF-TOKEN'

/** The token against cross-site requests, which the gateway put into a cookie. */
function tokenAgainstForgery(): string {
  return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
}

/** Posts without a body. */
export function post(path: string): Promise<Response> {
  return fetch(path, { method: 'POST', headers: { Accept: 'application/json', [TOKEN_HEADER]: tokenAgainstForgery() } })
}
