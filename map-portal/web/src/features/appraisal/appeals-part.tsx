import { Segmented } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { AreaSelect } from '../../shared/areas/area-select'
import { Section } from '../../shared/page/section'
import { goTo, useQuery } from '../../shared/route/address'
import { AppealList } from './appeal-list'

const ways = ['open', 'decided', 'all'] as const
type Way = (typeof ways)[number]

/** Appeals of all months: what is owed a decision comes first. */
export function AppealsPart() {
  const { t, language } = useLanguage()
  const query = useQuery()
  const area = query.get('area') ?? undefined
  const way = ways.find((one) => one === query.get('which')) ?? 'open'
  const open = way === 'all' ? undefined : way === 'open'
  const [stamp, setStamp] = useState(0)
  const appeals = useAnswer(
    `appraisal appeals ${area} ${way} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/analysis/appraisal-appeals', { signal, params: { query: { area, open } } })),
    `${area} ${way} ${language}`,
  )
  const show = (change: { area?: string; which?: Way }) => {
    const asked = { area, which: way, ...change }
    const next = new URLSearchParams(Object.entries(asked).filter(([, value]) => value) as [string, string][])
    goTo(`/appraisal/appeals?${next}`, 'replace')
  }
  return (
    <Section title={t('appraisal.part.appeals')}>
      <search className="filters">
        <AreaSelect area={area} choose={(code) => show({ area: code })} />
        <Segmented
          value={way}
          aria-label={t('appraisal.whichAppeals')}
          onChange={(which) => show({ which })}
          options={ways.map((one) => ({ value: one, label: t(`appraisal.appeals.${one}`) }))}
        />
      </search>
      <Loaded answer={appeals} what="problem.appeals" empty={{ when: (all) => all.length === 0, say: 'appraisal.noAppeals' }}>
        {(all) => <AppealList appeals={all} reload={() => setStamp((before) => before + 1)} ofMonths />}
      </Loaded>
    </Section>
  )
}
