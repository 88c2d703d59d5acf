import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { CampaignCounts, CampaignProgress } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Section } from '../../../shared/page/section'
import { TableFrame } from '../../../shared/page/table-frame'

const counted = [
  'overduePromises',
  'waitingForWorker',
  'asked',
  'cards',
  'visited',
  'letters',
  'wishes',
  'solved',
  'notSolved',
] as const satisfies readonly (keyof CampaignCounts)[]

/** Counts by grid, overdue promises of the administration first; small numbers are withheld, and no household is in it. */
export function ProgressPart({ code }: { code: string }) {
  const { t, language } = useLanguage()
  const progress = useAnswer(`progress ${code} ${language}`, (signal) =>
    bodyOf(api.GET('/api/person/campaigns/{code}/progress', { signal, params: { path: { code } } })),
  )
  return (
    <Section title={t('campaigns.progress')}>
      <Loaded answer={progress} what="problem.campaigns" quietWhenRefused>
        {(data) => (
          <>
            <Table progress={data} />
            <p className="page-quiet">{t('campaigns.withheldHint', { threshold: data.threshold })}</p>
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Table({ progress: { total, grids } }: { progress: CampaignProgress }) {
  const { t } = useLanguage()
  return (
    <TableFrame file={t('rail.campaigns')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('area.grid')}</th>
            {counted.map((name) => (
              <th scope="col" key={name}>
                {t(`campaigns.count.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={t('rates.all')} counts={total} all />
          {grids.map(({ grid, gridName, counts }) => (
            <Row key={grid} name={gridName} counts={counts} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Row({ name, counts, all }: { name: string; counts: CampaignCounts; all?: boolean }) {
  const { t, formats } = useLanguage()
  return (
    <tr className={all ? 'rates-all' : undefined}>
      <th scope="row">{name}</th>
      {counted.map((one) => {
        const count = counts[one]
        return (
          <td key={one}>
            {count === undefined ? <span className="figure-withheld">{t('campaigns.withheld')}</span> : formats.number(count)}
          </td>
        )
      })}
    </tr>
  )
}
