import type { AppraisalSummary } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { appraisalColours, appraisalLines, appraisalSigns, ground } from '../../map/palette'
import { Swatch } from '../../map/swatch'

/** What colours, lines and signs of the map mean, and of how many areas. */
export function Legend({ summary: { blue, yellow, red, withoutColour } }: { summary: AppraisalSummary }) {
  const { t, formats } = useLanguage()
  const all = [
    ['BLUE', blue],
    ['YELLOW', yellow],
    ['RED', red],
  ] as const
  return (
    <section className="coverage-legend" aria-label={t('legend.title')}>
      <ul>
        {all.map(([colour, count]) => (
          <Swatch
            key={colour}
            colour={appraisalColours[colour]}
            pattern={appraisalLines[colour]}
            ink={ground.ink}
            name={`${appraisalSigns[colour]} ${t(`appraisal.colour.${colour}`)}`}
            count={formats.number(count)}
          />
        ))}
        <Swatch pattern="dots" name={`— ${t('appraisal.colour.NONE')}`} count={formats.number(withoutColour)} />
      </ul>
    </section>
  )
}
