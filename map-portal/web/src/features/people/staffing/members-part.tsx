import { Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { CertificateState, StaffPosition, WorkforceItem } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { useCategoryName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Link } from '../../../shared/route/link'
import { certificateStates, positions } from './words'
import { useWorkload } from './workload'

interface Asked {
  position?: StaffPosition
  certificate?: CertificateState
}

/** Who serves in the area: position, team, certificate, what they can do, and how much they have in hand. */
export function MembersPart({ area }: { area: string }) {
  const { t, language } = useLanguage()
  const [asked, setAsked] = useState<Asked>({})
  const [stamp, setStamp] = useState(0)
  const workload = useWorkload(area)
  const pages = usePages(`workforce ${area} ${JSON.stringify(asked)} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/person/workforce', { signal, params: { query: { area, ...asked, cursor, limit: 50 } } })),
  )
  const { ask, drawer } = useAsking({ scope: { area }, reload: () => setStamp((before) => before + 1) })
  const enter = () =>
    ask({
      operation: 'putWorkforceMember',
      title: t('staffing.enter'),
      path: {},
      askedPath: [{ name: 'username', kind: 'text', required: true, max: 255 }],
      create: true,
      initial: { areaCode: area },
    })
  return (
    <div className="loaded">
      <div className="filters">
        <Select
          className="filter-many"
          value={asked.position}
          onChange={(position) => setAsked({ ...asked, position })}
          options={positions.map((value) => ({ value, label: t(`choice.StaffPosition.${value}`) }))}
          allowClear
          placeholder={t('field.putWorkforceMember.position')}
          aria-label={t('field.putWorkforceMember.position')}
          popupMatchSelectWidth={180}
        />
        <Select
          className="filter-many"
          value={asked.certificate}
          onChange={(certificate) => setAsked({ ...asked, certificate })}
          options={certificateStates.map((value) => ({ value, label: t(`certificate.${value}`) }))}
          allowClear
          placeholder={t('staffing.certificate')}
          aria-label={t('staffing.certificate')}
          popupMatchSelectWidth={180}
        />
        <AskButton operation="putWorkforceMember" size="middle" label={t('staffing.enter')} onClick={enter} />
      </div>
      {workload.data && !workload.data.available && <p className="page-quiet">{workload.data.notice}</p>}
      <Loaded answer={pages.answer} what="problem.staffing" empty={{ when: (all) => all.length === 0, say: 'staffing.nobody' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((one) => (
                <MemberRow key={one.username} member={one} open={workload.of(one.username)?.open} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {drawer}
    </div>
  )
}

function MemberRow({ member, open }: { member: WorkforceItem; open?: number }) {
  const { t, formats } = useLanguage()
  const categoryName = useCategoryName()
  const { username, name, areaName, position, teamName, certificate, certificateUntil, specialities, languages } = member
  return (
    <li className="row">
      <Link className="row-link" href={`/staffing/members/${encodeURIComponent(username)}`}>
        <span className="row-main">
          <strong>
            {name} <small className="page-quiet">{username}</small>
          </strong>
          <span className="row-sub">
            {[
              t(`choice.StaffPosition.${position}`),
              areaName,
              teamName,
              specialities.map(categoryName).join(t('desk.listComma')),
              languages.join(t('desk.listComma')),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className="row-marks">
          {open !== undefined && <span>{t('staffing.inHand', { count: open })}</span>}
          <span className={certificate === 'EXPIRED' ? 'tag tag-overdue' : certificate === 'EXPIRING' ? 'tag tag-rung' : 'tag'}>
            {t(`certificate.${certificate}`)} {certificateUntil && formats.day(certificateUntil)}
          </span>
        </span>
      </Link>
    </li>
  )
}
