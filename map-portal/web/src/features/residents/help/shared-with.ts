import { newKey } from '../../../api/residents/call'
import { calls, type OwnCase } from '../../../api/residents/help-calls'
import { day, moment } from '../../../locales/resident-words'
import { button, h } from '../page/dom'
import { t } from './texts'
import { mustStop, nobodySaid, told, waiting } from './told'
import type { Act } from './track'

/** Whom the worker wants to tell: who it is and what is asked of them, before anything is released. */
export function toConfirm(act: Act, state: OwnCase) {
  const asked = waiting(state)
  if (asked.length === 0) return null
  return h(
    'section',
    { class: 'question proposed' },
    h('h2', {}, t('confirmPartner')),
    h('p', { class: 'hint' }, t('confirmPartnerWhy')),
    h(
      'ul',
      { class: 'cards' },
      asked.map((link) => {
        const key = newKey()
        const answer = (agreed: boolean) => () =>
          act(
            (proof) => calls.answerPartner(proof, link.id, agreed, `${key}${agreed}`),
            t(agreed ? 'partnerTold' : 'partnerNotTold'),
          )
        return h(
          'li',
          { class: 'words' },
          h('strong', {}, link.person ?? link.recipientName),
          ' · ',
          link.recipientName,
          h('br'),
          t('askedOfThem', link.ask ?? ''),
          h('br'),
          t('wouldSee', link.dataNames.join(' · ')),
          h(
            'div',
            { class: 'buttons' },
            button(t('tellThem'), 'main', answer(true)),
            button(t('tellNot'), 'plain', answer(false)),
          ),
        )
      }),
    ),
  )
}

/** Who was told, by kind and name, what they see or saw, since when, and that they were told to stop. */
export function whoKnows(state: OwnCase) {
  const all = told(state)
  return h(
    'section',
    { class: 'partners' },
    h('h2', {}, t('partners')),
    all.length === 0
      ? h('p', {}, t(nobodySaid(state)))
      : h(
          'ul',
          { class: 'cards' },
          all.map((link) =>
            h(
              'li',
              { class: 'words' },
              h('strong', {}, [link.recipientName, link.person].filter(Boolean).join(' · ')),
              ' · ',
              link.purposeName,
              ' · ',
              t(link.state),
              h('br'),
              t('sees', link.dataNames.join(' · ')),
              link.ask && [h('br'), t('askedOfThem', link.ask)],
              link.releasedAt && [h('br'), t('toldAt', moment(link.releasedAt))],
              link.readAt && [h('br'), t('readAt', moment(link.readAt))],
              link.endedAt && mustStop(link) && [h('br'), t('toldToStop', moment(link.endedAt))],
            ),
          ),
        ),
  )
}

/** The consent as it was given, and what the law keeps of it after the end. */
export function consentAsGiven({ consent, kept }: OwnCase) {
  return h(
    'section',
    { class: 'consent' },
    consent && h('h2', {}, t('consentGiven')),
    consent &&
      h(
        'ul',
        { class: 'cards' },
        consent.choices.map((choice) =>
          h(
            'li',
            {},
            h('strong', {}, t('offer', choice.purposeName, choice.recipientName)),
            h('br'),
            choice.dataNames.join(' · '),
          ),
        ),
      ),
    consent && h('p', {}, t('givenAt', moment(consent.given)), h('br'), t('expiresAt', moment(consent.expires))),
    consent?.withdrawn && h('p', {}, t('withdrawnAt', moment(consent.withdrawn))),
    consent?.guardian && h('p', {}, t('byGuardian', consent.guardian.name, consent.guardian.relation)),
    kept.length > 0 && h('h2', {}, t('kept')),
    kept.length > 0 &&
      h(
        'ul',
        { class: 'cards' },
        kept.map((each) => h('li', {}, h('strong', {}, t(each.what)), h('br'), t('keptUntil', day(each.until), each.basis))),
      ),
  )
}
