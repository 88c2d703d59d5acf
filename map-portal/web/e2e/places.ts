import type { Browser } from 'playwright-core'
import type { Screen } from './browser'
import { Desk } from './desk'
import { Inspector } from './inspector'

/** Who takes part in a case about places; all of them leave at its end. */
export class Places {
  private readonly there: { leave: () => Promise<void> }[] = []

  constructor(private readonly browser: Browser) {}

  async desk(account: string, path: string, screen: Screen): Promise<Desk> {
    const desk = await Desk.of(this.browser, account, screen, path)
    this.there.push(desk)
    return desk
  }

  async inspector(account: string): Promise<Inspector> {
    const inspector = await Inspector.of(this.browser, account)
    this.there.push(inspector)
    return inspector
  }

  async leave() {
    for (const somebody of this.there.splice(0)) await somebody.leave()
  }
}

export interface KnownPremises {
  id: string
  number: string
  name: string
  kind: string
  lon: number
  lat: number
}

interface Asked {
  answerOf: <T>(path: string) => Promise<T>
}

/** The first of the premises that somebody may see. */
export async function firstPremises(who: Asked, query = ''): Promise<KnownPremises> {
  const { items } = await who.answerOf<{ items: KnownPremises[] }>(`/api/place/premises?limit=1${query}`)
  const [first] = items
  if (!first) throw new Error('the demo county has no premises here')
  return first
}

/** The first kind of hazards there is. */
export async function firstHazardKind(who: Asked): Promise<string> {
  const { kinds } = await who.answerOf<{ kinds: { kind: string }[] }>('/api/place/hazards/form')
  return kinds[0]?.kind ?? ''
}
