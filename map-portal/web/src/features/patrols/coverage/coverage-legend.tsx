import type { GridCoverage } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { classColours, ground } from '../../../map/palette'
import { Swatch } from '../../../map/swatch'
import { type Shade, shadesOf, shareBounds } from '../../../shared/figures/coverage-shares'

interface Props {
  coverage: GridCoverage
  hours?: { dayFrom: number; dayTo: number }
}

/** What the colours mean, of how many grids, when, and how wide the track is taken to see. */
export function CoverageLegend({ coverage: { codes, merged, from, to, period, swathMetres }, hours }: Props) {
  const { t, formats } = useLanguage()
  const shades = shadesOf(codes, merged)
  const colours = classColours(shareBounds.length)
  const count = (shade: Shade) => formats.number(shades.get(shade)?.length ?? 0)
  const seen = codes.length - (shades.get('zero')?.length ?? 0) - (shades.get('nodata')?.length ?? 0)
  const percent = (share: number) => `${Math.round(share * 100)} %`
  return (
    <section className="coverage-legend" aria-label={t('legend.title')}>
      <h2 className="list-title">{t('coverage.legend')}</h2>
      <ul>
        <Swatch pattern="dots" name={t('coverage.noData')} count={count('nodata')} />
        <Swatch colour={ground.zero} name={t('coverage.notSeen')} count={count('zero')} />
        {shareBounds.map((bound, index) => (
          <Swatch
            key={bound}
            colour={colours[index] ?? ground.zero}
            name={t('coverage.upTo', { from: percent(shareBounds[index - 1] ?? 0), to: percent(bound) })}
            count={count(index)}
          />
        ))}
      </ul>
      <p>
        {t('coverage.n', { seen: formats.number(seen), n: formats.number(codes.length) })} · {formats.window({ from, to })} ·{' '}
        {t(`choice.CoveragePeriod.${period}`)}
        {period !== 'ALL' && hours && ` (${t('coverage.dayHours', { from: hours.dayFrom, to: hours.dayTo })})`}
      </p>
      <p className="page-quiet">{t('coverage.method', { metres: swathMetres })}</p>
    </section>
  )
}
