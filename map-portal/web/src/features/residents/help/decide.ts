import { button, h, messageLine, show } from '../page/dom'
import { frame } from '../page/frame'
import type { Asking } from './asking'
import { type Consenting, consentDialogue, faultOf } from './consent'
import { asking, t } from './texts'

/** The third step: who may know what. */
export function askConsent(ask: Asking, note = '') {
  const { draft, form } = ask
  const message = messageLine()
  // An answer to another notice is no answer to this one.
  if (draft.noticeVersion !== form.notice.version) {
    draft.chosen = {}
    draft.days = 0
    draft.noticeVersion = form.notice.version
  }
  const consenting: Consenting = {
    notice: form.notice,
    chosen: draft.chosen,
    days: draft.days,
    change: (chosen, days) => {
      draft.chosen = chosen
      draft.days = days
      ask.keep()
    },
  }
  const dialogue = consentDialogue(consenting)
  const goOn = () => {
    draft.days = consenting.days
    const fault = faultOf(consenting)
    if (fault) message.say(fault)
    else ask.check()
  }
  show(
    t('consent'),
    h('p', { class: 'step' }, t('step', 3, 4)),
    draft.forAnother && h('p', { class: 'notice' }, t('guardianConsents')),
    dialogue,
    message.element,
    h('div', { class: 'buttons' }, button(t('back'), 'plain', ask.who), button(t('next'), 'main', goOn)),
    frame(asking, ask.again(askConsent)),
  )
  if (note) message.say(note)
}
