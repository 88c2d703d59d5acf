import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { api, bodyOf } from '../../../api/client'
import type { RevisionState, RevisionSummary } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useAreaName, usePersonName } from '../../../shared/directory/directory'
import { Page } from '../../../shared/page/page'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { BoundaryLinks } from '../boundary-links'

const states: readonly RevisionState[] = ['DRAFT', 'PROPOSED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'FAILED']

/** Revisions of boundaries, the latest first. */
export default function RevisionsPage() {
  const { t, language } = useLanguage()
  const session = useSession()
  const { asked, show } = useAddress(['state', 'area'])
  const query = { area: asked.area, state: states.find((state) => state === asked.state) }
  const pages = usePages(`revisions ${JSON.stringify(query)} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/grid/revisions', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  const areaName = useAreaName()
  const personName = usePersonName(pages.answer.data?.map(({ changedBy }) => changedBy))
  return (
    <Page title={t('boundaries.page.revisions')} actions={<BoundaryLinks here="revisions" />}>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <Select
          className="filter-many"
          value={query.state}
          allowClear
          placeholder={t('revisions.everyState')}
          aria-label={t('revisions.state')}
          onChange={(state: RevisionState | undefined) => show({ state })}
          options={states.map((value) => ({ value, label: t(`revisions.state.${value}`) }))}
        />
        {may(session, 'createRevision') && (
          <Button type="primary" icon={<PlusOutlined />} data-act="begin" onClick={() => goTo('/boundaries/revisions/new')}>
            {t('revisions.begin')}
          </Button>
        )}
      </search>
      <Loaded answer={pages.answer} what="problem.revisions" empty={{ when: (all) => all.length === 0, say: 'revisions.none' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((revision) => (
                <RevisionRow
                  key={revision.id}
                  revision={revision}
                  area={areaName(revision.area)}
                  by={personName(revision.changedBy)}
                />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function RevisionRow({ revision, area, by }: { revision: RevisionSummary; area: string; by: string }) {
  const { t, formats } = useLanguage()
  const { id, title, effective, itemCount, state, changedAt } = revision
  return (
    <li className="row">
      <Link className="row-link" href={`/boundaries/revisions/${id}`}>
        <span className="row-main">
          <strong>{title}</strong>
          <span className="row-sub">
            <span>{area}</span>
            <span>{t('revisions.from', { day: formats.day(effective) })}</span>
            <span>{t('revisions.items', { count: formats.number(itemCount) })}</span>
            <span>{t('revisions.changedBy', { name: by, time: formats.moment(changedAt) })}</span>
          </span>
        </span>
        <span className="row-marks">
          <StateTag state={state} />
        </span>
      </Link>
    </li>
  )
}

export function StateTag({ state }: { state: RevisionState }) {
  const { t } = useLanguage()
  const look = { FAILED: 'tag tag-overdue', WITHDRAWN: 'tag tag-quiet', DRAFT: 'tag' }[state as string] ?? 'tag tag-status'
  return <span className={look}>{t(`revisions.state.${state}`)}</span>
}
