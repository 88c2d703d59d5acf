import { Segmented } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { VolunteerItem, VolunteerState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { Page } from '../../../shared/page/page'
import { Watermarked } from '../../../shared/page/watermark'
import { Link } from '../../../shared/route/link'

const states: readonly VolunteerState[] = ['REGISTERED', 'ACTIVE', 'REFUSED', 'WITHDRAWN', 'LEFT']

/** Who offers to help: those who wait for an answer first. */
export default function VolunteersPage() {
  const { t, language } = useLanguage()
  const [state, setState] = useState<VolunteerState>('REGISTERED')
  const [area, setArea] = useState<string>()
  const pages = usePages(`volunteers ${state} ${area} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/person/volunteers', { signal, params: { query: { state, area, cursor, limit: 50 } } })),
  )
  return (
    <Page title={t('rail.volunteers')}>
      <div className="filters">
        <Segmented
          value={state}
          onChange={setState}
          aria-label={t('people.state')}
          options={states.map((value) => ({ value, label: t(`choice.VolunteerState.${value}`) }))}
        />
        <AreaSelect area={area} choose={setArea} />
      </div>
      <Watermarked>
        <Loaded
          answer={pages.answer}
          what="problem.volunteers"
          empty={{ when: (all) => all.length === 0, say: state === 'REGISTERED' ? 'volunteers.nobodyWaits' : 'volunteers.none' }}
        >
          {(all) => (
            <>
              <ul className="rows">
                {all.map((one) => (
                  <VolunteerRow key={one.id} volunteer={one} />
                ))}
              </ul>
              <MoreButton pages={pages} />
            </>
          )}
        </Loaded>
      </Watermarked>
    </Page>
  )
}

function VolunteerRow({ volunteer }: { volunteer: VolunteerItem }) {
  const { t, formats } = useLanguage()
  const { id, number, name, state, placeName, work, receivedAt, hours } = volunteer
  return (
    <li className="row">
      <Link className="row-link" href={`/volunteers/${id}`}>
        <span className="row-main">
          <strong>{name ?? number}</strong>
          <span className="row-sub">
            {[placeName, work.map((one) => one.name).join(t('desk.listComma')), formats.moment(receivedAt)].join(' · ')}
          </span>
        </span>
        <span className="row-marks">
          {state === 'ACTIVE' && t('staffing.hours', { hours: formats.number(hours) })}
          <span className="tag">{t(`choice.VolunteerState.${state}`)}</span>
        </span>
      </Link>
    </li>
  )
}
