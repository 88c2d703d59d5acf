import { newKey, Refusal } from '../../../api/residents/call'
import { calls, type PartnerAnswer, type PartnerView } from '../../../api/residents/help-calls'
import { numberCalls } from '../../../api/residents/number-calls'
import { day } from '../../../locales/resident-words'
import { button, h, messageLine, show } from '../page/dom'
import { choices, field } from '../page/fields'
import { frame, wordsOf } from '../page/frame'
import { marked } from '../page/mark'
import { askNumbers } from '../page/numbers'
import { partnering, t } from './texts'

const ANSWERS: PartnerAnswer[] = ['ACCEPTED', 'DECLINED', 'DONE']
const NOTHING_TO_SAY = ['PROPOSED', 'REFUSED', 'REVOKED', 'WITHDRAWN', 'ENDED']

/** A hospital, a school or a relative, with number and PIN: exactly what the resident agreed to. */
export function askPartner(note = '') {
  askNumbers({
    title: () => t('partner'),
    hint: () => t('partnerHint'),
    around: partnering,
    note,
    open: async (number, pin) => {
      const proof = await numberCalls.prove(number, pin)
      showLink(proof, await calls.partnerLink(proof))
    },
  })
}

function showLink(proof: string, view: PartnerView, note = '') {
  const message = messageLine()
  const act = async (step: () => Promise<PartnerView>, thanks: string) => {
    try {
      showLink(proof, await step(), thanks)
    } catch (error) {
      if (error instanceof Refusal && error.status === 403) askPartner(error.message || t('ended'))
      else message.say(wordsOf(error))
    }
  }
  show(
    view.headline,
    h('p', {}, t('partnerFor', view.recipientName)),
    message.element,
    view.data.length > 0 ? marked(t('partnerMark', view.person || view.recipientName), released(view)) : released(view),
    h('p', { class: 'notice' }, t('partnerRule')),
    !NOTHING_TO_SAY.includes(view.state) && answering(proof, view, message.say, act),
    h('p', { class: 'hint' }, t('leaveWhy')),
    h(
      'div',
      { class: 'buttons' },
      button(t('leave'), 'plain', () => askPartner()),
    ),
    frame(partnering, () => act(() => calls.partnerLink(proof), '')),
  )
  if (note) message.say(note)
}

function released(view: PartnerView) {
  const row = (name: string, value: string | undefined) => value && [h('dt', {}, name), h('dd', { class: 'words' }, value)]
  return h(
    'dl',
    { class: 'released' },
    row(t('partnerPerson'), view.person),
    row(t('partnerPurpose'), view.purpose),
    row(t('partnerAsk'), view.ask),
    row(t('aboutName'), view.name),
    row(t('aboutContact'), view.contact),
    row(t('needsHelp'), view.kinds?.join(' · ')),
    row(t('aboutWords'), view.words),
    row(t('plan'), view.plan.join('\n')),
    row(t('visits'), view.visits.map(({ date, how }) => `${day(date)} ${t(how)}`).join('\n')),
    row(t('lastAnswer'), view.answer),
    view.until && [h('dt', {}, t('until')), h('dd', {}, t('partnerUntil', day(view.until)))],
  )
}

function answering(
  proof: string,
  view: PartnerView,
  say: (text: string) => void,
  act: (step: () => Promise<PartnerView>, thanks: string) => Promise<void>,
) {
  const key = newKey()
  let answer: PartnerAnswer | undefined
  let words = ''
  return h(
    'section',
    { class: 'question' },
    choices(
      { name: 'answer', legend: t('partnerAnswer') },
      ANSWERS.map((each) => ({ value: each, label: t(`partner${each}`) })),
      (value) => value === view.state,
      (value) => {
        answer = ANSWERS.find((each) => each === value)
      },
    ),
    field({
      id: 'partner-words',
      label: t('partnerWords'),
      value: '',
      most: 2000,
      rows: 3,
      change: (value) => {
        words = value
      },
    }),
    button(t('sendAnswer'), 'main', async () => {
      const chosen = answer ?? ANSWERS.find((each) => each === view.state)
      if (!chosen) say(t('partnerAnswer'))
      else await act(() => calls.partnerAnswer(proof, chosen, words.trim(), key), t('answerSent'))
    }),
  )
}
