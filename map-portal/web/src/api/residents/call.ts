import { language } from '../../locales/resident-words'

type Problem = {
  type?: string
  title?: string
  detail?: string
  violations?: { field?: string; code: string; message: string }[]
}

/** A refusal in the reader's words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    private readonly problem: Problem,
  ) {
    const faults = problem.violations?.map((fault) => fault.message) ?? []
    super([...(faults.length > 0 ? faults : [problem.title, problem.detail])].filter(Boolean).join(' '))
  }

  /** Whether the problem, or one of its faults, has this code. */
  has(...codes: string[]) {
    const found = [
      this.problem.type?.replace('urn:linli:problem:', ''),
      ...(this.problem.violations ?? []).map(({ code }) => code),
    ]
    return found.some((code) => code !== undefined && codes.includes(code))
  }
}

export interface Sent {
  json?: unknown
  body?: FormData
  proof?: string | undefined
  key?: string
  version?: number | undefined
}

/** Calls a service as nobody: no cookie goes along, also on a machine where somebody is signed in. */
async function answerOf(method: string, path: string, sent: Sent, accept: string): Promise<Response> {
  const headers: Record<string, string> = { Accept: accept, 'Accept-Language': language() }
  if (sent.json !== undefined) headers['Content-Type'] = 'application/json'
  if (sent.proof) headers['X-Linli-Ticket'] = sent.proof
  if (sent.key) headers['Idempotency-Key'] = sent.key
  if (sent.version !== undefined) headers['If-Match'] = `"${sent.version}"`
  const body = sent.json === undefined ? sent.body : JSON.stringify(sent.json)
  const answer = await fetch(path, { method, headers, body: body ?? null, credentials: 'omit' })
  if (answer.ok) return answer
  throw new Refusal(answer.status, await answer.json().catch(() => ({})))
}

export async function call<T>(method: string, path: string, sent: Sent = {}): Promise<T> {
  const answer = await answerOf(method, path, sent, 'application/json')
  const text = await answer.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** A file that only the proof opens: fetched, and given to the reader to keep. */
export async function download(path: string, proof: string, name: string) {
  const answer = await answerOf('GET', path, { proof }, '*/*')
  keepFile(await answer.blob(), name)
}

export function keepFile(content: Blob, name: string) {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** A key for a request that may be sent twice. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
