import { Refusal } from '../../../api/residents/call'
import { type ConsentChoice, calls } from '../../../api/residents/help-calls'
import { numberCalls } from '../../../api/residents/number-calls'
import { day, language } from '../../../locales/resident-words'
import { button, h, messageLine, show } from '../page/dom'
import { frame, wordsOf } from '../page/frame'
import { showGiven } from '../page/given'
import type { Asking } from './asking'
import { choicesOf, lastDay, nameOfOffer } from './choosing'
import { dataName, purposeName, recipientName } from './consent'
import { askConsent } from './decide'
import { kept } from './draft'
import { asking, t } from './texts'
import { askTicket } from './track'

/** The last step: all of it once more, and sending. */
export function askCheck(ask: Asking) {
  const message = messageLine()
  const submit = async () => {
    try {
      await ask.work.sending(() => send(ask, message.say))
    } catch (error) {
      // The notice that was agreed to is no longer in force: it has to be read again.
      if (error instanceof Refusal && error.has('consent-notice')) ask.again((anew) => askConsent(anew, t('noticeChanged')))()
      else message.say(wordsOf(error))
    }
  }
  show(
    t('check'),
    h('p', { class: 'step' }, t('step', 4, 4)),
    asked(ask),
    agreement(ask),
    message.element,
    h('div', { class: 'buttons' }, button(t('back'), 'plain', ask.consent), button(t('send'), 'main', submit)),
    frame(asking, ask.again(askCheck)),
  )
}

function asked({ draft, form, start, who }: Asking) {
  return h(
    'section',
    {},
    h('h2', {}, t('youAsk')),
    h(
      'p',
      {},
      form.kinds
        .filter(({ code }) => draft.kinds.includes(code))
        .map(({ name }) => name)
        .join(' · '),
    ),
    h('p', { class: 'words' }, draft.words),
    button(t('change'), 'plain', start),
    h('h2', {}, t('person')),
    h('p', { class: 'words' }, draft.name, ' · ', draft.contact),
    h('p', {}, draft.trail.map(({ name }) => name).join(' ')),
    draft.forAnother && h('p', { class: 'words' }, t('guardian'), ' ', draft.guardianName, ' · ', draft.guardianRelation),
    button(t('change'), 'plain', who),
  )
}

function agreement({ draft, form, consent }: Asking) {
  const { notice } = form
  const choices = choicesOf(notice, draft.chosen)
  const refused = notice.offers.filter((offer) => !choices.some((choice) => nameOfOffer(choice) === nameOfOffer(offer)))
  return h(
    'section',
    {},
    h('h2', {}, t('youAgreed')),
    h(
      'ul',
      { class: 'cards' },
      choices.map((choice) =>
        h('li', {}, h('strong', {}, sentence(choice)), h('br'), choice.data.map((each) => dataName(notice, each)).join(' · ')),
      ),
    ),
    h('p', {}, t('untilDay', day(`${lastDay(draft.days)}T12:00`), draft.days)),
    refused.length > 0 && h('h2', {}, t('youRefused')),
    refused.length > 0 &&
      h(
        'ul',
        { class: 'cards' },
        refused.map((offer) => h('li', {}, sentence({ ...offer, data: [] }))),
      ),
    button(t('change'), 'plain', consent),
  )

  function sentence({ purpose, recipient }: ConsentChoice) {
    return t('offer', purposeName(notice, purpose), recipientName(notice, recipient))
  }
}

async function send({ draft, form, work, sent }: Asking, say: (text: string) => void) {
  say(t('checking'))
  const solved = form.proofOfWork ? await work.solved() : null
  say(t('sending'))
  const place = draft.trail.at(-1)
  const { number, ticket, pin, receivedAt } = await calls.ask(
    {
      name: draft.name.trim(),
      contact: draft.contact.trim(),
      language: language(),
      place: place?.code ?? '',
      kinds: draft.kinds,
      words: draft.words.trim(),
      needsGuardian: draft.forAnother,
      ...(draft.forAnother ? { guardian: { name: draft.guardianName.trim(), relation: draft.guardianRelation.trim() } } : {}),
      consent: {
        noticeVersion: draft.noticeVersion,
        choices: choicesOf(form.notice, draft.chosen),
        expires: lastDay(draft.days),
      },
      ...(solved ? { challenge: solved.challenge, solution: solved.solution } : {}),
    },
    draft.key,
  )
  kept.drop()
  sent()
  showGiven({
    title: () => t('received'),
    number: ticket,
    pin,
    at: receivedAt,
    follow: '/help/track',
    open: () => askTicket(),
    note: t('receivedNext', number),
    further: () => [receiptButton(ticket, pin)],
    around: asking,
  })
}

/** The receipt right away, with the numbers that are still on the page. */
function receiptButton(ticket: string, pin: string) {
  const message = messageLine()
  const receipt = async () => {
    try {
      await calls.receipt(await numberCalls.prove(ticket, pin), `linli-${ticket}.pdf`)
    } catch (error) {
      message.say(wordsOf(error))
    }
  }
  return h('div', { class: 'buttons' }, button(t('receipt'), 'plain', receipt), message.element)
}
