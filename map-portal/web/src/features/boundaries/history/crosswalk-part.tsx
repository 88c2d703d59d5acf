import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Crosswalk } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AreaSelect } from '../../../shared/areas/area-select'
import { today } from '../../../shared/marks/due'
import { useAddress } from '../../../shared/route/use-address'
import { csvOf, download } from '../../../shared/table/csv'
import { dayInput } from '../../../shared/time/day-input'
import { isDay } from '../../../shared/time/days'
import { CrosswalkTable } from './crosswalk-table'
import { DayField } from './day-field'

const A_YEAR = 365

const isEmpty = ({ shares, outside }: Crosswalk) => shares.length + outside.length === 0

/** How the units of one day compare with those of a later day, to be looked at and to be taken along. */
export function CrosswalkPart() {
  const { t, language } = useLanguage()
  const { asked, show } = useAddress(['area', 'from', 'to'])
  const from = asked.from && isDay(asked.from) ? asked.from : dayInput(-A_YEAR)
  const to = asked.to && isDay(asked.to) ? asked.to : today()
  const { area } = asked
  const inOrder = from <= to
  const answer = useAnswer(inOrder ? `crosswalk ${area} ${from} ${to} ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/grid/crosswalk', { signal, params: { query: { from, to, area } } })),
  )
  const save = ({ shares, outside }: Crosswalk) => {
    const head = [t('revisions.unit'), t('crosswalk.from'), t('crosswalk.to'), t('crosswalk.share'), t('crosswalk.matters')]
    const lines = shares.map((one) => [t(`revisions.unit.${one.unit}`), one.from, one.to, one.share, one.matters ?? ''])
    const beyond = outside.map((one) => [t(`revisions.unit.${one.unit}`), one.from, t('crosswalk.outside'), one.share, ''])
    download(`${[t('crosswalk.file'), area, from, to].filter(Boolean).join('_')}.csv`, csvOf([head, ...lines, ...beyond]))
  }
  return (
    <>
      <search className="filters">
        <AreaSelect area={area} choose={(next) => show({ area: next })} />
        <DayField label={t('crosswalk.fromDay')} day={from} choose={(day) => show({ from: day })} />
        <DayField label={t('crosswalk.toDay')} day={to} choose={(day) => show({ to: day })} />
        <Button
          icon={<DownloadOutlined />}
          disabled={!answer.data || isEmpty(answer.data)}
          data-act="csv"
          onClick={() => answer.data && save(answer.data)}
        >
          {t('crosswalk.save')}
        </Button>
      </search>
      <p className="page-quiet">{t('crosswalk.hint')}</p>
      {inOrder ? (
        <Loaded answer={answer} what="problem.history" empty={{ when: isEmpty, say: 'crosswalk.none' }}>
          {({ shares, outside }) => <CrosswalkTable shares={shares} outside={outside} />}
        </Loaded>
      ) : (
        <p role="alert">{t('crosswalk.order')}</p>
      )}
    </>
  )
}
