import { useMemo, useState } from 'react'
import type { ImportFinding } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import type { OwnFeature } from '../../../map/work-map/work-map-engine'
import type { Drawn, Position } from '../../../shared/geometry/drawn'

interface Props {
  findings: readonly ImportFinding[]
  /** What the file would draw, below the findings. */
  outlines?: readonly OwnFeature[]
}

/** Faults to click through: each is a button, and the map goes to its place. */
export function FindingsMap({ findings, outlines = [] }: Props) {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<number>()
  const own = useMemo(() => {
    const at = chosen === undefined ? undefined : findings[chosen]
    if (at) return [{ geometry: pointOf(at), label: at.properties.row === undefined ? undefined : String(at.properties.row) }]
    return [...outlines, ...findings.map((finding) => ({ geometry: pointOf(finding) }))]
  }, [findings, outlines, chosen])
  return (
    <div className="beside-map">
      <ol className="rows findings">
        {findings.map(({ properties: { row, field, message, code } }, i) => (
          <li key={`${row} ${field} ${code} ${message}`}>
            <button
              type="button"
              className="finding"
              aria-pressed={chosen === i}
              onClick={() => setChosen(chosen === i ? undefined : i)}
            >
              {row !== undefined && <strong>{t('boundaryImport.row', { row })}</strong>} {message}
            </button>
          </li>
        ))}
      </ol>
      <LazyMap key={chosen ?? 'all'} label={t('boundaryImport.findingsMap')} own={own} tall />
    </div>
  )
}

function pointOf({ geometry }: ImportFinding): Drawn {
  return { type: 'Point', coordinates: geometry.coordinates as Position }
}
