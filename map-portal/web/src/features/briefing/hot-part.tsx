import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { HotSpotMark } from '../../map/hot-spot-mark'
import { Loaded } from '../../shared/answers/loaded'
import { useAreaName } from '../../shared/directory/directory'
import { today } from '../../shared/marks/due'
import { plusDays } from '../../shared/time/days'
import { Headline } from './headline'
import { hottest } from './hottest'
import { type Told, useTold } from './topic'

const DAYS = 90

/** Villages where more comes up than around them, by more than chance. */
export function HotPart(told: Told) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const { area } = told
  const to = plusDays(today(), 1)
  const asked = { by: 'area', areaLevel: 'village', area, from: plusDays(to, -DAYS), to } as const
  const spots = useTold(`hot ${to}`, told, (signal) =>
    bodyOf(api.GET('/api/analysis/hot-spots', { signal, params: { query: asked } })),
  )
  return (
    <Loaded answer={spots} what="problem.hot">
      {({ cells, n, significant, conclusion }) => {
        const { hot, more, cold } = hottest(cells)
        const words = { n, significant, unit: t(n === 1 ? 'unit.village' : 'units.village') }
        return (
          <>
            <Headline figure={formats.number(hot.length + more)}>{t('briefing.hot.of', { days: DAYS, cold })}</Headline>
            <ul className="brief-list">
              {hot.map(({ code, classification }) => (
                <li key={code}>
                  <span>{areaName(code)}</span>
                  <HotSpotMark classification={classification} />
                </li>
              ))}
            </ul>
            <p className="page-quiet">
              {more > 0 && t('briefing.hot.more', { count: more })} {t(`hot.conclusion.${conclusion}`, words)}
            </p>
          </>
        )
      }}
    </Loaded>
  )
}
