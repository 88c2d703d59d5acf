import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { DutyKind, OverdueUnit } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { RungMark } from '../../../shared/marks/rung-mark'
import { Page } from '../../../shared/page/page'
import { goTo, useQuery } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { DutyKindSelect } from './duty-kind-select'
import { Promises } from './promises'

/** Promises of the administration that are overdue, by unit. Nothing here is about residents. */
export default function OverduePage() {
  const { t, language } = useLanguage()
  const query = useQuery()
  const area = query.get('area') ?? undefined
  const kind = (query.get('kind') ?? undefined) as DutyKind | undefined
  const overdue = useAnswer(`overdue ${area} ${kind} ${language}`, (signal) =>
    bodyOf(api.GET('/api/dispute/overdue', { signal, params: { query: { area, kind } } })),
  )
  const show = (asked: { area?: string; kind?: string }) => {
    const next = new URLSearchParams(
      Object.entries({ area, kind, ...asked }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    )
    goTo(`/overdue?${next}`, 'replace')
  }
  return (
    <Page title={t('rail.overdue')} actions={<Link href="/reviews">{t('reviews.title')}</Link>}>
      <p className="page-quiet">{t('overdue.hint')}</p>
      <div className="filters">
        <AreaSelect area={area} choose={(code) => show({ area: code })} />
        <DutyKindSelect kind={kind} choose={(one) => show({ kind: one })} />
      </div>
      <Loaded answer={overdue} what="problem.overdue" empty={{ when: ({ units }) => units.length === 0, say: 'overdue.none' }}>
        {({ promises, units, more }) => (
          <>
            <p role="status">
              {t('overdue.count', { promises, units: units.length })} {more && t('overdue.more')}
            </p>
            {units.map((unit) => (
              <UnitCard key={unit.unitCode ?? unit.name} unit={unit} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const FIRST = 5

function UnitCard({ unit: { name, overdue, highestRung, promises } }: { unit: OverdueUnit }) {
  const { t } = useLanguage()
  const [all, setAll] = useState(false)
  return (
    <section className="desk-section" aria-label={name}>
      <div className="section-head">
        <h2>{name}</h2>
        <span className="row-marks">
          <RungMark rung={highestRung} />
          <strong>{t('overdue.ofUnit', { count: overdue })}</strong>
        </span>
      </div>
      <Promises promises={all ? promises : promises.slice(0, FIRST)} />
      {!all && promises.length > FIRST && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('overdue.showAll', { count: promises.length })}
        </Button>
      )}
    </section>
  )
}
