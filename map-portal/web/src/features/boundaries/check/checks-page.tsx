import { useEffect, useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { BoundaryCheck } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useAreaName, usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { BoundaryLinks } from '../boundary-links'
import { CheckState, isUnderWay } from './check-state'

const EVERY_MILLIS = 2000

/** Checks of boundaries, the latest first. */
export default function ChecksPage() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area'])
  const [stamp, setStamp] = useState(0)
  const again = () => setStamp((before) => before + 1)
  const pages = usePages(
    `checks ${asked.area} ${stamp} ${language}`,
    (cursor, signal) =>
      bodyOf(api.GET('/api/grid/checks', { signal, params: { query: { area: asked.area, cursor, limit: 50 } } })),
    `checks ${asked.area}`,
  )
  const running = pages.answer.data?.some(isUnderWay) ?? false
  // Not before the last answer is there, so that a long list is read to its end.
  const waits = running && !pages.answer.loading
  useEffect(() => {
    const timer = waits ? setTimeout(() => setStamp((before) => before + 1), EVERY_MILLIS) : undefined
    return () => clearTimeout(timer)
  }, [waits])
  const { ask, drawer } = useAsking({
    scope: {},
    reload: again,
    done: (answer) => goTo(`/boundaries/checks/${(answer as BoundaryCheck).id}`),
  })
  const areaName = useAreaName()
  const personName = usePersonName(pages.answer.data?.map(({ startedBy }) => startedBy))
  return (
    <Page title={t('boundaries.page.checks')} actions={<BoundaryLinks here="checks" />}>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <AskButton
          operation="startCheck"
          onClick={() =>
            ask({
              operation: 'startCheck',
              path: {},
              given: { revision: undefined },
              initial: { area: asked.area, sliverMetres: 2, leastSquareMetres: 0.01 },
              intro: <p>{t('checks.startHint')}</p>,
            })
          }
        />
      </search>
      <p className="page-quiet">{t('checks.hint')}</p>
      <Loaded answer={pages.answer} what="problem.checks" empty={{ when: (all) => all.length === 0, say: 'checks.none' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((check) => (
                <CheckRow key={check.id} check={check} area={areaName(check.area)} by={personName(check.startedBy)} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {drawer}
    </Page>
  )
}

function CheckRow({ check, area, by }: { check: BoundaryCheck; area: string; by: string }) {
  const { t, formats } = useLanguage()
  const { id, revision, findings, units, createdAt } = check
  return (
    <li className="row">
      <Link className="row-link" href={`/boundaries/checks/${id}`}>
        <span className="row-main">
          <strong>{area}</strong>
          <span className="row-sub">
            <span>{revision ? t('checks.ofRevision') : t('checks.ofPublished')}</span>
            {units !== undefined && <span>{t('checks.units', { count: formats.number(units) })}</span>}
            {findings !== undefined && <span>{t('checks.findings', { count: formats.number(findings) })}</span>}
            <span>{t('checks.startedBy', { name: by, time: formats.moment(createdAt) })}</span>
          </span>
        </span>
        <span className="row-marks">
          <CheckState check={check} />
        </span>
      </Link>
    </li>
  )
}
