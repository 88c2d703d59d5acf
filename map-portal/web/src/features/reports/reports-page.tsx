import { useEffect, useState } from 'react'
import { api, bodyOf } from '../../api/client'
import type { AnalysisReport, ReportTemplate } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { MoreButton } from '../../shared/answers/more-button'
import { usePages } from '../../shared/answers/use-pages'
import { AreaSelect } from '../../shared/areas/area-select'
import { useOwnArea } from '../../shared/areas/own-area'
import { usePersonName } from '../../shared/directory/directory'
import { useAsking } from '../../shared/forms/use-asking'
import { today } from '../../shared/marks/due'
import { Page } from '../../shared/page/page'
import { Section } from '../../shared/page/section'
import { goTo, useQuery } from '../../shared/route/address'
import { MeantPeriod } from './meant-period'
import { askedFor, notAskedFor, usualDays } from './period'
import { ReportRow } from './report-row'
import { isUnderWay } from './report-state'
import { Templates } from './templates'

const EVERY_MILLIS = 2000
const PAGE_ROWS = 20

/** Reports that can be made and those that were, with how far each is. */
export default function ReportsPage() {
  const { t, language, nameOf } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const own = useOwnArea(['leader', 'officer'])
  const { ask, drawer } = useAsking({
    scope: { area: own },
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/papers/${(answer as AnalysisReport).id}`),
  })
  const make = (template: ReportTemplate) =>
    ask({
      operation: 'makeReport',
      path: {},
      title: t('papers.make', { name: nameOf(template) }),
      intro: <p className="page-quiet">{t('papers.makeHint')}</p>,
      given: {
        template: template.code,
        ...Object.fromEntries(notAskedFor(template.kind).map((field) => [field, undefined])),
      },
      needed: askedFor(template.kind),
      initial: { area: own, language, ...usualDays(template.kind, today()) },
      follows: <MeantPeriod kind={template.kind} />,
    })
  return (
    <Page title={t('rail.papers')}>
      <p className="page-quiet">{t('papers.hint')}</p>
      <Section title={t('papers.templates')}>
        <Templates make={make} />
      </Section>
      <Made stamp={stamp} />
      {drawer}
    </Page>
  )
}

function Made({ stamp: changed }: { stamp: number }) {
  const { t } = useLanguage()
  const area = useQuery().get('area') ?? undefined
  const [ticks, setTicks] = useState(0)
  const pages = usePages(
    `reports ${area} ${changed} ${ticks}`,
    (cursor, signal) =>
      bodyOf(api.GET('/api/analysis/reports', { signal, params: { query: { area, cursor, limit: PAGE_ROWS } } })),
    `reports ${area}`,
  )
  const running = pages.answer.data?.some(isUnderWay) ?? false
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setTicks((before) => before + 1), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [running])
  const personName = usePersonName(pages.answer.data?.map(({ madeBy }) => madeBy))
  return (
    <Section
      title={t('papers.made')}
      actions={
        <AreaSelect
          area={area}
          choose={(code) => goTo(code ? `/papers?area=${encodeURIComponent(code)}` : '/papers', 'replace')}
        />
      }
    >
      <Loaded answer={pages.answer} what="problem.papers" empty={{ when: (all) => all.length === 0, say: 'papers.none' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((report) => (
                <ReportRow key={report.id} report={report} madeBy={personName(report.madeBy)} />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
    </Section>
  )
}
