import { Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { StaffSummary } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useAreaName } from '../../../shared/directory/directory'
import { WordsSearch } from '../../../shared/page/words-search'
import { goTo, useQuery } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { type StaffQuery, searchOfStaff, staffQueryOf, staffRoles, staffStates } from './staff-query'

const PAGE_ROWS = 50

/** Staff by name, narrowed by area, role and state. */
export function StaffList() {
  const { t, formats } = useLanguage()
  const [q, setWords] = useState<string>()
  const asked = { ...staffQueryOf(useQuery()), q }
  const pages = usePages(`staff ${searchOfStaff(asked)} ${q ?? ''}`, (cursor, signal) =>
    bodyOf(api.GET('/api/person/staff', { signal, params: { query: { ...asked, cursor, limit: PAGE_ROWS } } })),
  )
  const change = (part: Partial<StaffQuery>) => {
    if ('q' in part) setWords(part.q)
    const query = searchOfStaff({ ...asked, ...part })
    goTo(query ? `/people?${query}` : '/people', 'replace')
  }
  return (
    <div className="loaded">
      <Filters asked={asked} change={change} />
      <Loaded answer={pages.answer} what="problem.staff" empty={{ when: (all) => all.length === 0, say: 'people.none' }}>
        {(all) => (
          <>
            <p className="page-quiet" role="status">
              {t(pages.more ? 'people.countMore' : 'people.count', { count: formats.number(all.length) })}
            </p>
            <ul className="rows">
              {all.map((one) => (
                <StaffRow key={one.id} staff={one} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Filters({ asked, change }: { asked: StaffQuery; change: (part: Partial<StaffQuery>) => void }) {
  const { t } = useLanguage()
  return (
    <search className="filters">
      <WordsSearch words={asked.q} search={(q) => change({ q })} label={t('people.words')} />
      <AreaSelect area={asked.area} choose={(area) => change({ area })} />
      <Select
        className="filter-many"
        value={asked.role}
        onChange={(role) => change({ role })}
        options={staffRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        allowClear
        placeholder={t('people.role')}
        aria-label={t('people.role')}
        popupMatchSelectWidth={200}
      />
      <Select
        className="filter-many"
        value={asked.state}
        onChange={(state) => change({ state })}
        options={staffStates.map((state) => ({ value: state, label: t(`choice.StaffState.${state}`) }))}
        allowClear
        placeholder={t('people.state')}
        aria-label={t('people.state')}
        popupMatchSelectWidth={160}
      />
    </search>
  )
}

function StaffRow({ staff: { id, name, username, homeArea, roles, state, provisioning } }: { staff: StaffSummary }) {
  const { t } = useLanguage()
  const areaName = useAreaName()
  const held = roles.map((role) => t(`role.${role}`)).join(t('desk.listComma'))
  return (
    <li className="row">
      <Link className="row-link" href={`/people/account/${id}`}>
        <span className="row-main">
          <strong>
            {name} <small className="page-quiet">{username}</small>
          </strong>
          <span className="row-sub">{[areaName(homeArea), held || t('people.noRole')].join(' · ')}</span>
        </span>
        <span className="row-marks">
          {provisioning !== 'DONE' && <span className="tag tag-rung">{t(`people.provisioning.${provisioning}`)}</span>}
          <span className={state === 'ACTIVE' ? 'tag tag-status' : 'tag tag-quiet'}>{t(`choice.StaffState.${state}`)}</span>
        </span>
      </Link>
    </li>
  )
}
