/** One thing that is wrong with one field of a request. */
export interface Violation {
  field?: string
  code: string
  message: string
}

/** What the server said was wrong (RFC 9457), or that it could not be reached at all. */
export class Problem extends Error {
  readonly status: number
  /** Stable name of the kind of problem, without what all have in common: `transition`. */
  readonly kind: string
  readonly violations: readonly Violation[]

  constructor(status: number, title: string, kind = '', violations: readonly Violation[] = []) {
    super(title)
    this.name = 'Problem'
    this.status = status
    this.kind = kind
    this.violations = violations
  }
}

/** Status of a request that got no answer. */
export const UNREACHABLE = 0
export const UNAUTHENTICATED = 401
export const FORBIDDEN = 403
export const NOT_FOUND = 404
/** Somebody has changed the thing since it was read. */
export const STALE = 412

const PREFIX = 'urn:linli:problem:'

/** Reads the body of a refusal. */
export function problemOf(status: number, body: unknown): Problem {
  if (typeof body !== 'object' || body === null) return new Problem(status, '')
  const { title, detail, type, violations } = body as Record<string, unknown>
  const words = sentences([title, detail].filter((text) => typeof text === 'string'))
  const kind = typeof type === 'string' ? type.replace(PREFIX, '') : ''
  return new Problem(status, words, kind, Array.isArray(violations) ? (violations as Violation[]) : [])
}

/** A title has no full stop of its own; the detail goes on after one. */
function sentences([first = '', ...rest]: string[]): string {
  if (rest.length === 0 || first === '') return [first, ...rest].join('')
  const stop = /\p{P}$/u.test(first) ? ' ' : /\p{Script=Han}$/u.test(first) ? '。' : '. '
  return [first, ...rest].join(stop)
}

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(UNREACHABLE, '')
}

export function wasAborted(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError'
}
