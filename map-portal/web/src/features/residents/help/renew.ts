import { newKey } from '../../../api/residents/call'
import { type ConsentNotice, calls, type OwnCase } from '../../../api/residents/help-calls'
import { button, h } from '../page/dom'
import { wordsOf } from '../page/frame'
import { type Chosen, choicesOf, lastDay, nameOfOffer } from './choosing'
import { type Consenting, consentDialogue, faultOf } from './consent'
import { t } from './texts'
import type { Act } from './track'

/** Changing or prolonging a consent: the same dialogue, begun with what holds now. */
export function renewal(act: Act, { consent }: OwnCase, say: (text: string) => void) {
  const key = newKey()
  const dialogue = h('div', {})
  const open = async () => {
    try {
      const { notice } = await calls.form()
      const consenting: Consenting = { notice, chosen: heldNow(notice, consent?.choices ?? []), days: 0, change: () => undefined }
      const send = async () => {
        const fault = faultOf(consenting)
        if (fault) {
          say(fault)
          return
        }
        const given = {
          noticeVersion: notice.version,
          choices: choicesOf(notice, consenting.chosen),
          expires: lastDay(consenting.days),
        }
        await act((proof) => calls.consent(proof, given, key), t('renewed'))
      }
      dialogue.replaceChildren(consentDialogue(consenting), button(t('renewNow'), 'main', send))
      dialogue.scrollIntoView({ block: 'start' })
    } catch (error) {
      say(wordsOf(error))
    }
  }
  return h('section', {}, h('h2', {}, t('renew')), button(t('renew'), 'plain', open), dialogue)
}

function heldNow({ offers }: ConsentNotice, choices: NonNullable<OwnCase['consent']>['choices']): Chosen {
  return Object.fromEntries(
    offers.flatMap((offer) => {
      const held = choices.find((choice) => nameOfOffer(choice) === nameOfOffer(offer))
      const data = offer.data.filter((each) => held?.data.includes(each))
      return data.length > 0 ? [[nameOfOffer(offer), data]] : []
    }),
  )
}
