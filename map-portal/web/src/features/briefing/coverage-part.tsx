import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { ShareText } from '../../shared/figures/share-text'
import { today } from '../../shared/marks/due'
import { Headline } from './headline'
import { type Told, useTold } from './topic'
import { lastTwoWeeks } from './weeks'

/** How much of the ground patrols saw in the last week, by area in the order of their tree: nobody is ranked. */
export function CoveragePart(told: Told) {
  const { t, formats } = useLanguage()
  const { area, wall } = told
  const { now } = lastTwoWeeks(today())
  const coverage = useTold(`coverage ${now.to}`, told, (signal) =>
    bodyOf(api.GET('/api/patrol/coverage', { signal, params: { query: { by: 'AREA', area, ...now } } })),
  )
  return (
    <Loaded answer={coverage} what="problem.coverage" quietWhenRefused>
      {({ rows, total }) => {
        const { merged, grids, gridsVisited, premises, premisesPassed } = total
        return (
          <>
            <Headline figure={merged === undefined ? '–' : formats.share(merged)}>
              {t('briefing.coverage.of', { days: formats.window(now) })}
            </Headline>
            <ul className="brief-list">
              <li>
                <span>{t('coverage.gridsVisited')}</span>
                <span>
                  <ShareText count={gridsVisited} of={grids} />
                </span>
              </li>
              {premises !== undefined && (
                <li>
                  <span>{t('coverage.premisesPassed')}</span>
                  <span>
                    <ShareText count={premisesPassed ?? 0} of={premises} />
                  </span>
                </li>
              )}
            </ul>
            {!wall && (
              <details>
                <summary>{t('briefing.coverage.areas')}</summary>
                <ul className="brief-list">
                  {rows.map(({ code, name, figures }) => (
                    <li key={code}>
                      <span>{name}</span>
                      <span>{figures.merged === undefined ? '–' : formats.share(figures.merged)}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
