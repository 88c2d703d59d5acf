import { calls } from '../../../api/residents/help-calls'
import { button, h, messageLine, show } from '../page/dom'
import { field, tick } from '../page/fields'
import { frame } from '../page/frame'
import { type Place, placeChooser } from '../page/places'
import type { Asking } from './asking'
import type { Draft } from './draft'
import { asking, t } from './texts'

/** A county's own office is too far away: one goes on to the town at least, unless a code named the place. */
const LEAST_LEVELS = 2

function isEnough(draft: Draft) {
  return draft.placeGiven ? draft.trail.length > 0 : draft.trail.length >= LEAST_LEVELS
}

/** The second step: how to be reached, where, and who speaks. */
export function askWho(ask: Asking) {
  const { draft } = ask
  const message = messageLine()
  let leaf = false
  const text = (name: 'name' | 'contact' | 'guardianName' | 'guardianRelation') => ({
    id: name,
    value: draft[name],
    change: (value: string) => {
      draft[name] = value
      ask.keep()
    },
  })
  const goOn = () => {
    const fault = faultOf(draft, leaf)
    if (fault) message.say(fault)
    else ask.consent()
  }
  const guardian = h(
    'div',
    { hidden: !draft.forAnother },
    field({ ...text('guardianName'), label: t('guardianName'), most: 80 }),
    field({ ...text('guardianRelation'), label: t('guardianRelation'), hint: t('guardianHint'), most: 40 }),
  )
  const name = field({ ...text('name'), label: draft.forAnother ? t('forAnotherName') : t('name'), most: 80 })
  show(
    t('who'),
    h('p', { class: 'step' }, t('step', 2, 4)),
    tick('for-another', t('forAnother'), draft.forAnother, (on) => {
      draft.forAnother = on
      guardian.hidden = !on
      const label = name.querySelector('label')
      if (label) label.textContent = on ? t('forAnotherName') : t('name')
      ask.keep()
    }),
    guardian,
    name,
    field({ ...text('contact'), label: t('contact'), hint: t('contactHint'), most: 120 }),
    h('h2', {}, t('place')),
    placeChooser({
      trail: draft.trail,
      needed: () => !isEnough(draft),
      load: async (within) => {
        const { places } = await calls.form(within)
        leaf = within !== undefined && places.length === 0
        return places
      },
      change: (trail: Place[]) => {
        draft.placeGiven = draft.placeGiven && trail.length > 0
        draft.trail = trail
        ask.keep()
      },
      tell: message.say,
    }),
    message.element,
    h('div', { class: 'buttons' }, button(t('back'), 'plain', ask.start), button(t('next'), 'main', goOn)),
    frame(asking, ask.again(askWho)),
  )
}

function faultOf(draft: Draft, leaf: boolean) {
  if (draft.forAnother && !(draft.guardianName.trim() && draft.guardianRelation.trim())) return t('guardianNeeded')
  if (!draft.name.trim()) return t('nameNeeded')
  if (!draft.contact.trim()) return t('contactNeeded')
  return isEnough(draft) || (leaf && draft.trail.length > 0) ? null : t('placeNeeded')
}
