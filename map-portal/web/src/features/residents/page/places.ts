import { button, h } from './dom'
import { wordsOf } from './frame'
import { say } from './texts'

export interface Place {
  code: string
  name: string
  isGrid?: boolean
}

interface Choosing {
  /** From the outermost to the one chosen. */
  trail: Place[]
  /** Where somebody has to go on choosing; else it may be as rough as they like. */
  needed: (trail: Place[]) => boolean
  load: (within?: string) => Promise<Place[]>
  change: (trail: Place[]) => void
  tell: (text: string) => void
}

/** A place by name, level by level; where there is only one, it is entered at once. No position is read. */
export function placeChooser({ trail, needed, load, change, tell }: Choosing) {
  const box = h('div', { class: 'places' })
  let here = trail
  const enter = async (next: Place[]) => {
    try {
      const last = next.at(-1)
      const inside = last?.isGrid ? [] : await load(last?.code)
      const [only] = inside
      if (only && inside.length === 1 && !only.isGrid) {
        await enter([...next, only])
        return
      }
      here = next
      change(here)
      draw(inside)
    } catch (error) {
      tell(wordsOf(error))
    }
  }
  const draw = (inside: Place[]) => {
    const enough = here.length > 0 && (inside.length === 0 || !needed(here))
    box.replaceChildren(
      h('p', { class: enough ? 'chosen' : 'within', 'aria-live': 'polite' }, here.map(({ name }) => name).join(' ')),
      ...(here.length > 0 ? [button(say('chooseAgain'), 'plain', () => enter([]))] : []),
      ...(enough && inside.length > 0 ? [h('p', { class: 'hint' }, say('moreExactly'))] : []),
      h(
        'ul',
        {},
        inside.map((place) =>
          h(
            'li',
            {},
            button(place.name, 'plain', () => enter([...here, place])),
          ),
        ),
      ),
    )
  }
  void enter(trail)
  return box
}
