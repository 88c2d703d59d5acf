import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Campaign, HouseholdItem, HouseholdTicket } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'
import { DueText } from '../../../shared/marks/due-text'
import { Section } from '../../../shared/page/section'
import { ToldOnce } from '../../../shared/page/told-once'
import { Link } from '../../../shared/route/link'

/** Households that asked and are mine to visit; for who coordinates, those of the area. */
export function Households({ campaign: { code, areaCode, open } }: { campaign: Campaign }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const [ticket, setTicket] = useState<HouseholdTicket>()
  const pages = usePages(`households ${code} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(
      api.GET('/api/person/campaigns/{code}/households', { signal, params: { path: { code }, query: { cursor, limit: 50 } } }),
    ),
  )
  const form = useAnswer(open ? `campaign form ${code} ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/person/public/campaigns/{code}', { signal, params: { path: { code } } })),
  )
  const { ask, drawer } = useAsking({
    scope: { area: areaCode },
    reload: () => setStamp((before) => before + 1),
    done: (answer) => setTicket(answer as HouseholdTicket),
  })
  const enter = () =>
    ask({
      operation: 'enterHousehold',
      path: { code },
      given: { noticeVersion: form.data?.noticeVersion },
      only: { evidence: ['SIGNATURE', 'ORAL_BEFORE_WITNESS'] },
      initial: { givenOn: today(), language },
      intro: <div className="read-aloud">{form.data?.notice}</div>,
    })
  return (
    <Section title={t('campaigns.households')} actions={form.data && <AskButton operation="enterHousehold" onClick={enter} />}>
      <Loaded
        answer={pages.answer}
        what="problem.households"
        empty={{ when: (all) => all.length === 0, say: 'campaigns.noHouseholds' }}
      >
        {(all) => (
          <>
            <ul className="rows">
              {all.map((one) => (
                <HouseholdRow key={one.id} household={one} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {drawer}
      {ticket && (
        <ToldOnce
          title={t('campaigns.ticket')}
          hint={t('campaigns.ticketHint')}
          secrets={[
            [t('once.number'), ticket.ticket],
            [t('once.pin'), ticket.pin],
          ]}
          close={() => setTicket(undefined)}
        />
      )}
    </Section>
  )
}

function HouseholdRow({ household }: { household: HouseholdItem }) {
  const { t, formats } = useLanguage()
  const { id, number, state, gridName, receivedAt, worker, workerName, mine, openWishes, nextPromise } = household
  return (
    <li className="row">
      <Link className="row-link" href={`/campaigns/households/${id}`}>
        <span className="row-main">
          <strong>{number}</strong>
          <span className="row-sub">
            {[
              gridName,
              formats.moment(receivedAt),
              mine ? t('campaigns.mine') : (workerName ?? worker ?? t('campaigns.nobody')),
            ].join(' · ')}
          </span>
        </span>
        <span className="row-marks">
          {openWishes > 0 && <span className="tag">{t('campaigns.openWishes', { count: openWishes })}</span>}
          {nextPromise && <DueText day={nextPromise} />}
          <span className="tag tag-status">{t(`choice.HouseholdState.${state}`)}</span>
        </span>
      </Link>
    </li>
  )
}
