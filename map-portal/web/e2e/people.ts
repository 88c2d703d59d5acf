import type { Browser } from 'playwright-core'
import { phone, type Screen } from './browser'
import { Desk } from './desk'
import type { Kept } from './resident'
import { Somebody } from './somebody'
import { canary } from './trace'

/** Who takes part in a case: signed in at the desk, or without an account; all of them leave at its end. */
export class People {
  private readonly there: { leave: () => Promise<void> }[] = []

  constructor(private readonly browser: Browser) {}

  async desk(account: string, path: string, screen: Screen): Promise<Desk> {
    const desk = await Desk.of(this.browser, account, screen, path)
    this.there.push(desk)
    return desk
  }

  async resident(path: string, screen: Screen = phone): Promise<Somebody> {
    const somebody = await Somebody.visit(this.browser, screen, path)
    this.there.push(somebody)
    return somebody
  }

  async leave() {
    for (const somebody of this.there.splice(0)) await somebody.leave()
  }
}

export interface Asked extends Kept {
  /** By which the support workers name it. */
  number: string
}

/** Asks for help in a town with what is needed agreed to, or with everything. */
export async function asksForHelp(resident: Somebody, agrees: 'needed' | 'all' = 'needed'): Promise<Asked> {
  await resident.choosesFirst('kind')
  await resident.writes('words', canary('help-words'))
  await resident.goesOn()
  await resident.writes('name', canary('help-name'))
  await resident.writes('contact', canary('help-phone'))
  await resident.goesOn()
  if (agrees === 'all') await resident.agreesToAll()
  else await resident.agreesToWhatIsNeeded()
  await resident.goesOn()
  const kept = await resident.sends()
  return { ...kept, number: await resident.number() }
}

/** A name for an account that no run before had. */
export function newName(kind: string): string {
  return `e2e.${kind}.${Date.now().toString(36)}`
}
