/** What the server said was wrong (RFC 9457), or that it could not be reached at all. */
export class Problem extends Error {
  readonly status: number

  constructor(status: number, title: string) {
    super(title)
    this.name = 'Problem'
    this.status = status
  }
}

/** Status of a request that got no answer. */
export const UNREACHABLE = 0
export const UNAUTHENTICATED = 401

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(UNREACHABLE, '')
}

export function wasAborted(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError'
}
