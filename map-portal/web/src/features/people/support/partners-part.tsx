import { useState } from 'react'
import type { PartnerLink, SupportCase } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { ToldOnce } from '../../../shared/page/told-once'
import { useCase } from './case-context'
import { isOver, offersToPartners } from './partners'
import { useSupportForm } from './use-support-form'

interface Made {
  number: string
  pin: string
}

/** Who else sees something of the case: only whom the resident agreed to, and no more than that. */
export function PartnersPart() {
  const { t, language } = useLanguage()
  const { supportCase, reload, open } = useCase()
  const form = useSupportForm(language)
  const { id, partners, consent, version } = supportCase
  const [made, setMade] = useState<Made>()
  const { ask, drawer } = useAsking({
    scope: {},
    version,
    reload,
    done: (answer, operation) => operation === 'linkPartner' && setMade(answer as Made),
  })
  const link = ({ purpose, recipient, recipientName, data }: SupportCase['consent']['choices'][number]) =>
    ask({
      operation: 'linkPartner',
      title: t('partner.link', { name: recipientName }),
      path: { id },
      given: { purpose, recipient },
      initial: { data },
      only: { data },
      intro: <p>{t('partner.hint')}</p>,
    })
  return (
    <Section title={t('partner.title')}>
      {partners.length === 0 && <p className="page-quiet">{t('partner.none')}</p>}
      <ul className="rows">
        {partners.map((partner) => (
          <PartnerRow
            key={partner.id}
            partner={partner}
            confirm={() =>
              ask({
                operation: 'confirmPartnerLink',
                path: { id, linkId: partner.id },
                intro: <p>{t('partner.confirmHint', { name: partner.person ?? '', ask: partner.ask ?? '' })}</p>,
              })
            }
            revoke={() => ask({ operation: 'revokePartnerLink', path: { id, linkId: partner.id }, danger: true })}
          />
        ))}
      </ul>
      {open && form.data && (
        <div className="section-actions">
          {offersToPartners(consent.choices, form.data?.notice.offers ?? []).map((choice) => (
            <AskButton
              key={`${choice.purpose} ${choice.recipient}`}
              operation="linkPartner"
              label={t('partner.linkFor', { name: choice.recipientName, purpose: choice.purposeName })}
              onClick={() => link(choice)}
            />
          ))}
        </div>
      )}
      {drawer}
      {made && (
        <ToldOnce
          title={t('partner.title')}
          hint={t('partner.once')}
          secrets={[
            [t('once.number'), made.number],
            [t('once.pin'), made.pin],
          ]}
          close={() => setMade(undefined)}
        />
      )}
    </Section>
  )
}

function PartnerRow({ partner, confirm, revoke }: { partner: PartnerLink; confirm: () => void; revoke: () => void }) {
  const { t, formats } = useLanguage()
  const { recipientName, purposeName, dataNames, state, at, releasedAt, confirmedHow, readAt, endedAt, person, ask, answer } =
    partner
  const live = !isOver(state)
  return (
    <li className="row" data-read={!live}>
      <div className="row-main">
        <strong>{recipientName}</strong>
        <span className="row-sub">
          {[
            purposeName,
            dataNames.join(t('desk.listComma')),
            formats.moment(at),
            releasedAt && t('partner.released', { at: formats.moment(releasedAt) }),
            confirmedHow && t(`partner.confirmed.${confirmedHow}`),
            readAt && t('partner.read', { at: formats.moment(readAt) }),
            endedAt && t('partner.ended', { at: formats.moment(endedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <p>{[person, ask].filter(Boolean).join(' — ')}</p>
        {answer && <p className="told-words">{answer}</p>}
      </div>
      <div className="row-actions">
        <span className="tag">{t(`choice.SupportLinkState.${state}`)}</span>
        {state === 'PROPOSED' && <AskButton operation="confirmPartnerLink" onClick={confirm} />}
        {live && <AskButton operation="revokePartnerLink" danger onClick={revoke} />}
      </div>
    </li>
  )
}
