import type { ConsentNotice, ConsentOffer } from '../../../api/residents/help-calls'
import { day } from '../../../locales/resident-words'
import { h } from '../page/dom'
import { choices } from '../page/fields'
import { agreed, allowed, type Chosen, endsToChoose, lastDay, missing, nameOfOffer, shortestOf } from './choosing'
import { t } from './texts'

/** What is being agreed to: kept by whoever shows the dialogue. */
export interface Consenting {
  notice: ConsentNotice
  chosen: Chosen
  days: number
  change: (chosen: Chosen, days: number) => void
}

/** The consent in plain words: one question for each purpose and recipient, what follows from a no, until when, and how to take it back. */
export function consentDialogue(consenting: Consenting) {
  const { notice } = consenting
  // Nobody agrees to a long time by not choosing: the shortest, which the words beside say.
  if (consenting.days === 0) consenting.days = shortestOf(notice)
  return h(
    'div',
    {},
    h('p', { class: 'notice words' }, notice.text),
    h('p', {}, t('consentWhy')),
    notice.offers.filter(({ needed }) => needed).map((offer) => question(consenting, offer)),
    notice.purposes.map(({ code, name }) => furtherQuestions(consenting, name, code)),
    choices(
      { name: 'until', legend: t('until'), hint: t('untilHint') },
      endsToChoose(notice).map((days) => ({ value: String(days), label: t('untilDay', day(`${lastDay(days)}T12:00`), days) })),
      (value) => value === String(consenting.days),
      (value) => {
        consenting.days = Number(value)
        consenting.change(consenting.chosen, consenting.days)
      },
    ),
    h('section', { class: 'publicly' }, h('h2', {}, t('stop')), h('p', {}, t('stopHow'))),
  )
}

/** What may be refused, by purpose: one question for each who would learn of it. */
function furtherQuestions(consenting: Consenting, name: string, code: string) {
  const offers = consenting.notice.offers.filter(({ needed, purpose }) => !needed && purpose === code)
  if (offers.length === 0) return null
  return h(
    'section',
    {},
    h('h2', {}, name),
    h('p', { class: 'hint' }, t('notNeeded')),
    offers.map((offer) => question(consenting, offer)),
  )
}

function question(consenting: Consenting, offer: ConsentOffer) {
  const { notice } = consenting
  const name = nameOfOffer(offer)
  const data = h('div', {})
  const set = (chosen: Chosen) => {
    consenting.chosen = chosen
    consenting.change(chosen, consenting.days)
  }
  const drawData = () => {
    const given = consenting.chosen[name]
    const free = given && !offer.needed && offer.data.length > 1
    data.replaceChildren(
      free
        ? choices(
            { name: `data ${name}`, legend: t('only'), several: true },
            offer.data.map((each) => ({ value: each, label: dataName(notice, each) })),
            (each) => given.some((one) => one === each),
            (each, on) => {
              const changed = offer.data.find((one) => one === each)
              if (changed) set(allowed(consenting.chosen, offer, changed, on))
              if (!consenting.chosen[name]) no.checked = true
              if (!consenting.chosen[name]) drawData()
            },
          )
        : h('p', {}, t('only'), ' ', offer.data.map((each) => dataName(notice, each)).join(' · ')),
    )
  }
  const answer = (yes: boolean) => {
    const box = h('input', { type: 'radio', class: yes ? 'agree' : 'refuse', name, value: yes ? 'yes' : 'no' })
    box.checked = name in consenting.chosen === yes && (yes || answered.has(notice, name))
    box.addEventListener('change', () => {
      answered.note(notice, name)
      set(agreed(consenting.chosen, offer, yes))
      drawData()
    })
    return box
  }
  const yes = answer(true)
  const no = answer(false)
  drawData()
  return h(
    'fieldset',
    { class: 'offer' },
    h(
      'legend',
      {},
      offer.needed
        ? t('offer', purposeName(notice, offer.purpose), recipientName(notice, offer.recipient))
        : t('mayKnow', recipientName(notice, offer.recipient)),
    ),
    data,
    offer.needed && h('p', { class: 'hint' }, t('needed')),
    h(
      'div',
      { class: 'chips' },
      h('label', { class: 'chip' }, yes, h('span', {}, t('agree'))),
      h('label', { class: 'chip' }, no, h('span', {}, t('disagree'))),
    ),
  )
}

/** Which questions were answered with no, as long as the page is open: a no looks other than no answer yet. */
const answered = {
  names: new Set<string>(),
  has: ({ version }: ConsentNotice, name: string) => answered.names.has(`${version} ${name}`),
  note: ({ version }: ConsentNotice, name: string) => answered.names.add(`${version} ${name}`),
}

/** What is still missing, in words; null where it can be sent. */
export function faultOf({ notice, chosen }: Consenting): string | null {
  const [first] = missing(notice, chosen)
  if (!first) return null
  return t('missing', t('offer', purposeName(notice, first.purpose), recipientName(notice, first.recipient)))
}

export function purposeName({ purposes }: ConsentNotice, code: string) {
  return purposes.find((each) => each.code === code)?.name ?? code
}

export function recipientName({ recipients }: ConsentNotice, code: string) {
  return recipients.find((each) => each.code === code)?.name ?? code
}

export function dataName({ data }: ConsentNotice, code: string) {
  return data.find((each) => each.code === code)?.name ?? code
}
