import type { AppraisalSummary } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { ColourMark } from './colour-mark'

/** How many areas stand where, by sign and word. */
export function ColourCounts({ month: { blue, yellow, red, withoutColour } }: { month: AppraisalSummary }) {
  const { t, formats } = useLanguage()
  const all = [
    ['BLUE', blue],
    ['YELLOW', yellow],
    ['RED', red],
    [undefined, withoutColour],
  ] as const
  return (
    <span className="appraisal-counts">
      {all
        .filter(([, count]) => count > 0)
        .map(([colour, count]) => (
          <span key={colour ?? 'NONE'} className="tag tag-quiet">
            <ColourMark colour={colour} /> {t(`appraisal.colour.${colour ?? 'NONE'}`)} {formats.number(count)}
          </span>
        ))}
    </span>
  )
}
