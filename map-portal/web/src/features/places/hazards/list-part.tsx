import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import type { HazardFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { BesideMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { goTo, useQuery } from '../../../shared/route/address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { HazardFilters } from './hazard-filters'
import { HazardRow } from './hazard-row'
import { hazardsQueryOf, searchOfHazards, statesAsked, tileQueryOfHazards } from './hazards-query'
import { ReportButton } from './report-button'

/** Hazards as a list and on the map, the nearest deadline first. */
export function ListPart() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const asked = hazardsQueryOf(useQuery())
  const search = searchOfHazards(asked)
  const pages = usePages(`hazards ${search} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(
      api.GET('/api/place/hazards', { signal, params: { query: { ...asked, states: statesAsked(asked), cursor, limit: 50 } } }),
    ),
  )
  const change = (part: Partial<typeof asked>) => {
    const next = searchOfHazards({ ...asked, ...part })
    goTo(next ? `/hazards?${next}` : '/hazards', 'replace')
  }
  return (
    <>
      <HazardFilters asked={asked} change={change} />
      <div className="section-actions">
        <ReportButton
          reload={() => setStamp((before) => before + 1)}
          reported={(answer) => goTo(`/hazards/${(answer as HazardFile).hazard.id}`)}
        />
        <LedgerButton search={searchOfHazards({ ...asked, states: statesAsked(asked) })} />
      </div>
      <BesideMap label={t('hazards.map')} layers={[{ name: 'hazards', query: tileQueryOfHazards(asked) }]} area={asked.area}>
        <p className="page-quiet">{t('hazards.legend')}</p>
        <Loaded answer={pages.answer} what="problem.hazards" empty={{ when: (all) => all.length === 0, say: 'hazards.none' }}>
          {(all) => (
            <>
              <ul className="rows">
                {all.map((hazard) => (
                  <HazardRow key={hazard.id} hazard={hazard} />
                ))}
              </ul>
              <MoreButton pages={pages} />
            </>
          )}
        </Loaded>
      </BesideMap>
    </>
  )
}

function LedgerButton({ search }: { search: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const { message } = App.useApp()
  const [loading, setLoading] = useState(false)
  if (!may(session, 'exportHazardLedger')) return null
  const download = async () => {
    setLoading(true)
    try {
      await downloadFrom(`/api/place/hazards/ledger?${search}`, 'hazards.xlsx')
    } catch (cause) {
      message.error(asProblem(cause).message || t('problem.unreachable'))
    } finally {
      setLoading(false)
    }
  }
  return (
    <Button icon={<DownloadOutlined />} loading={loading} onClick={() => void download()}>
      {t('matters.ledger')}
    </Button>
  )
}
