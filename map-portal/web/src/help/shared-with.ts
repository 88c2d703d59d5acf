import { h } from '../resident/dom'
import { day, moment } from '../resident/words'
import type { OwnCase } from './calls'
import { t } from './texts'

/** Partners, what they see, and how it stands. */
export function whoKnows({ partners }: OwnCase) {
  return h(
    'section',
    { class: 'partners' },
    h('h2', {}, t('partners')),
    partners.length === 0
      ? h('p', {}, t('noPartners'))
      : h(
          'ul',
          { class: 'cards' },
          partners.map((link) =>
            h(
              'li',
              {},
              h('strong', {}, link.recipientName),
              ' · ',
              link.purposeName,
              ' · ',
              t(link.state),
              h('br'),
              t('sees', link.dataNames.join(' · ')),
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
