import { Refusal } from '../../../api/residents/call'

interface Challenge {
  challenge: string
  difficulty: number
  expiresAt: string
}

export interface Solved {
  challenge: string
  solution: string
  expiresAt: number
}

/** Too short to upload photos over a slow line. */
const LEAST_LEFT_MILLIS = 3 * 60_000

/** A sum solved in the background, anew when it has expired or was refused. */
export class ProofOfWork {
  private running: Promise<Solved> | null = null

  constructor(private readonly ask: () => Promise<Challenge>) {}

  start() {
    this.running ??= this.solve().catch((error) => {
      this.running = null
      throw error
    })
    return this.running
  }

  async solved(): Promise<Solved> {
    const solved = await this.start()
    if (solved.expiresAt - Date.now() > LEAST_LEFT_MILLIS) return solved
    this.forget()
    return this.start()
  }

  /** Sends, once more with a new sum where the first was spent or had expired on the way. */
  async sending<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof Refusal) || !error.has('challenge-over', 'challenge-spent', 'challenge-needed')) throw error
      this.forget()
      return send()
    }
  }

  private forget() {
    this.running = null
  }

  private async solve(): Promise<Solved> {
    const { challenge, difficulty, expiresAt } = await this.ask()
    const worker = new Worker(new URL('./solver.ts', import.meta.url), { type: 'module' })
    const solution = await new Promise<string>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = () => reject(new Error('the sum could not be done'))
      worker.postMessage({ challenge, difficulty })
    }).finally(() => worker.terminate())
    return { challenge, solution, expiresAt: Date.parse(expiresAt) }
  }
}
