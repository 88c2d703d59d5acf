import { calls, type ReportPlace } from '../../../api/residents/report-calls'
import { button, h, messageLine, show } from '../page/dom'
import { frame, wordsOf } from '../page/frame'
import { type Draft, placeName } from './draft'
import { reporting, t } from './texts'

/** The first step: a grid from the QR code, the position of the device on demand, or a name from the list. */
export function askWhere(draft: Draft, next: () => void, note = '') {
  const again = () => askWhere(draft, next)
  const message = messageLine()
  const address = h('input', { id: 'address', maxlength: draft.form.limits.addressWords, autocomplete: 'off' })
  address.value = draft.addressWords
  address.addEventListener('input', () => {
    draft.addressWords = address.value
  })
  const goOn = () => {
    if (draft.hasPlace()) next()
    else message.say(t('placeNeeded'))
  }
  show(
    t('where'),
    h('p', { class: 'step' }, t('step', 1, 3)),
    h(
      'details',
      { class: 'notice' },
      h('summary', {}, t('othersSee'), ' ', t('nothing')),
      h('p', {}, draft.form.publicly.explanation),
    ),
    h('p', { class: 'notice' }, draft.form.notice),
    chosen(draft, again),
    !draft.hasPlace() && ways(draft, again, message.say),
    h('label', { for: 'address' }, t('addressWords')),
    h('p', { class: 'hint', id: 'address-hint' }, t('addressHint')),
    address,
    message.element,
    h('div', { class: 'buttons' }, button(t('next'), 'main', goOn)),
    frame(reporting, again),
  )
  if (note) message.say(note)
}

function chosen(draft: Draft, again: () => void) {
  if (!draft.hasPlace()) return null
  const text = draft.position
    ? t('positionTaken', Math.max(1, Math.round(draft.position.metres)))
    : t('here', draft.place ? placeName(draft.place) : '')
  const otherPlace = () => {
    draft.place = null
    draft.position = null
    again()
  }
  return h('div', { class: 'chosen' }, h('p', {}, h('strong', {}, text)), button(t('otherPlace'), 'plain', otherPlace))
}

function ways(draft: Draft, again: () => void, say: (text: string) => void) {
  const list = h('div', { class: 'places' })
  void offer(list, draft, again, say, draft.form.place && !draft.form.place.isGrid ? draft.form.place : null, draft.form.choices)
  const read = () =>
    new Promise<void>((resolve) => {
      if (!('geolocation' in navigator)) {
        say(t('positionNone'))
        resolve()
        return
      }
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          draft.position = { lon: coords.longitude, lat: coords.latitude, metres: coords.accuracy }
          resolve()
          again()
        },
        () => {
          say(t('positionFailed'))
          resolve()
        },
        { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
      )
    })
  return h(
    'div',
    { class: 'ways' },
    button(t('usePosition'), 'plain', read),
    h('p', { class: 'hint' }, t('positionWhy')),
    h('h2', {}, t('orChoose')),
    list,
  )
}

/** Names to choose among, level by level; where there is only one, it is entered at once. */
async function offer(
  list: HTMLElement,
  draft: Draft,
  again: () => void,
  say: (text: string) => void,
  within: ReportPlace | null,
  choices: ReportPlace[],
) {
  const enter = async (place: ReportPlace) => {
    if (place.isGrid) {
      draft.place = place
      again()
      return
    }
    try {
      const form = await calls.form({ area: place.code })
      await offer(list, draft, again, say, place, form.choices)
    } catch (error) {
      say(wordsOf(error))
    }
  }
  const [only] = choices
  if (only && choices.length === 1 && !only.isGrid) {
    await enter(only)
    return
  }
  const toStart = async () => {
    try {
      const form = await calls.form({})
      await offer(list, draft, again, say, null, form.choices)
    } catch (error) {
      say(wordsOf(error))
    }
  }
  list.replaceChildren(
    ...(within ? [h('p', { class: 'within' }, placeName(within)), button(t('chooseAgain'), 'plain', toStart)] : []),
    h(
      'ul',
      {},
      choices.map((place) =>
        h(
          'li',
          {},
          button(place.name, 'plain', () => enter(place)),
        ),
      ),
    ),
  )
}
