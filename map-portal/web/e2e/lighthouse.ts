import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { address, executablePath, flags, markShownAround } from './browser'
import { signIn } from './sign-in'

export const categories = ['performance', 'accessibility', 'best-practices'] as const
type Category = (typeof categories)[number]
export type Scores = Record<Category, number>

export const devices = ['desktop', 'mobile'] as const
export type Device = (typeof devices)[number]

interface Result {
  lhr: { runtimeError?: { message: string }; categories: Record<Category, { score: number | null }> }
}

interface Lighthouse {
  default: (url: string, options: object, config?: object) => Promise<Result | undefined>
  desktopConfig: object
}

/** Lighthouse is a package of its own (bench/), installed where it is run: the portal's tests do not wait for it. */
const ENTRY = new URL('../bench/node_modules/lighthouse/core/index.js', import.meta.url).href

/** A browser in which somebody is signed in, or nobody, looked at by Lighthouse page by page. */
export class Examiner {
  private constructor(
    private readonly lighthouse: Lighthouse,
    private readonly context: BrowserContext,
    private readonly port: number,
    private readonly profile: string,
  ) {}

  static async of(account: string | undefined): Promise<Examiner> {
    const lighthouse: Lighthouse = await import(/* @vite-ignore */ ENTRY)
    const port = await freePort()
    const profile = mkdtempSync(join(tmpdir(), 'linli-lighthouse-'))
    const args = [...flags, `--remote-debugging-port=${port}`]
    const context = await chromium.launchPersistentContext(profile, { executablePath, args, locale: 'zh-CN' })
    if (account) {
      const page = await context.newPage()
      await page.goto(address)
      await signIn(page, account)
      await page.evaluate(markShownAround)
      await page.close()
    }
    return new Examiner(lighthouse, context, port, profile)
  }

  async leave() {
    await this.context.close()
    rmSync(this.profile, { recursive: true, force: true })
  }

  /** Scores of a page, from 0 to 100, by Lighthouse's own settings for the device. */
  async scores(path: string, device: Device): Promise<Scores> {
    const options = { port: this.port, onlyCategories: [...categories], disableStorageReset: true, logLevel: 'error' }
    const config = device === 'desktop' ? this.lighthouse.desktopConfig : undefined
    const result = await this.lighthouse.default(address + path, options, config)
    if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse: ${result?.lhr.runtimeError?.message ?? 'no answer'}`)
    const score = (category: Category) => Math.round(100 * (result.lhr.categories[category].score ?? 0))
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const found = server.address()
      server.close(() => (found && typeof found === 'object' ? resolve(found.port) : reject(new Error('no free port'))))
    })
  })
}
