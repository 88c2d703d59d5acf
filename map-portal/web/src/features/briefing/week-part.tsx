import { api, bodyOf } from '../../api/client'
import { type TriageLevel, triageLevels } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { today } from '../../shared/marks/due'
import { LevelMark } from '../../shared/marks/level-mark'
import { Headline } from './headline'
import { type Told, useTold } from './topic'
import { difference, lastTwoWeeks } from './weeks'

/** What came in the last week against the week before, and whether the difference is more than chance. */
export function WeekPart(told: Told) {
  const { t, formats } = useLanguage()
  const { area } = told
  const { now, before } = lastTwoWeeks(today())
  const ask = (span: typeof now, signal: AbortSignal) =>
    bodyOf(api.GET('/api/dispute/counts', { signal, params: { query: { by: 'level', area, ...span } } }))
  const weeks = useTold(`weeks ${now.to}`, told, async (signal) => {
    const [last, earlier] = await Promise.all([ask(now, signal), ask(before, signal)])
    return { last, earlier }
  })
  return (
    <Loaded answer={weeks} what="problem.counts">
      {({ last, earlier }) => {
        const of = (counts: typeof last, level: TriageLevel | 'NONE') =>
          counts.rows.find(({ code }) => code === level)?.count ?? 0
        return (
          <>
            <Headline figure={formats.number(last.total)}>
              {t('briefing.week.of', { days: formats.window(now) })} <Change now={last.total} before={earlier.total} />
            </Headline>
            <ul className="brief-list">
              {triageLevels.map((level) => (
                <li key={level}>
                  <span>
                    <LevelMark level={level} /> {t(`level.${level}`)}
                  </span>
                  <span>
                    <b>{formats.number(of(last, level))}</b> <Change now={of(last, level)} before={of(earlier, level)} />
                  </span>
                </li>
              ))}
              <li>
                <span>{t('level.none')}</span>
                <span>
                  <b>{formats.number(of(last, 'NONE'))}</b> <Change now={of(last, 'NONE')} before={of(earlier, 'NONE')} />
                </span>
              </li>
            </ul>
            <p className="page-quiet">
              {!last.exact && t('figures.perturbed')} {t('table.noPerson')}
            </p>
          </>
        )
      }}
    </Loaded>
  )
}

function Change({ now, before }: { now: number; before: number }) {
  const { t, formats } = useLanguage()
  const { by, beyondChance } = difference(now, before)
  const was = t('briefing.week.was', { count: formats.number(before) })
  if (!beyondChance) return <small className="brief-quiet">{was}</small>
  return (
    <small className="brief-change">
      {t(by > 0 ? 'briefing.week.more' : 'briefing.week.fewer', { count: formats.number(Math.abs(by)) })} {was}
    </small>
  )
}
