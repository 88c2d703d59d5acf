import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Response } from 'playwright-core'
import canaries from './canaries.json' with { type: 'json' }

// What a run leaves for deploy/local/scan.mjs: every address that was asked for, the answers that are for everybody, and which canaries
// were put in. Only where a folder is named.
const folder = process.env.LINLI_E2E_TRACE

/** Answers that hold figures or geography, or are for anyone: personal data have no place in them. */
const FOR_EVERYBODY =
  /\/tiles\/|\/api\/(?:grid|analysis)\/|\/api\/dispute\/(?:heat|trend|counts|rates)|\/(?:progress|support-figures|staffing|retention)(?:\?|$)|\/public\/(?:form|support-form|volunteers\/form)|\/open311\//

const REFUSED = 400

type Canary = (typeof canaries)[number]['name']

/** The text of a canary, about to be put in. */
export function canary(name: Canary): string {
  const found = canaries.find((each) => each.name === name)
  if (!found) throw new Error(`no canary ${name}`)
  write('planted.txt', `${name}\n`)
  return found.text
}

/** Notes what a browser asks for and gets. */
export function traced(context: BrowserContext): BrowserContext {
  if (!folder) return context
  context.on('request', (request) => write('urls.txt', `${request.method()} ${request.url()}\n`))
  context.on('page', (page) => page.on('framenavigated', (frame) => write('urls.txt', `page ${frame.url()}\n`)))
  context.on('response', (answer) => void keep(answer))
  return context
}

async function keep(answer: Response) {
  const url = answer.url()
  if (!FOR_EVERYBODY.test(url) && !(answer.status() >= REFUSED && url.includes('/api/'))) return
  const body = await answer.body().catch(() => Buffer.alloc(0))
  write('answers.bin', Buffer.concat([Buffer.from(`\n== ${answer.status()} ${url}\n`), body]))
}

function write(file: string, text: string | Buffer) {
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  appendFileSync(join(folder, file), text)
}
