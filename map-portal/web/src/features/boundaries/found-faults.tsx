import { useMemo, useState } from 'react'
import type { CheckFinding, RevisionCheck } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { LazyMap } from '../../map/work-map/beside-map'
import type { Drawn } from '../../shared/geometry/drawn'

type Finding = RevisionCheck['findings'][number] | CheckFinding

/** Findings to click through: each is a button, and the map goes to its place. */
export function FoundFaults({ findings }: { findings: readonly Finding[] }) {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<Finding>()
  const own = useMemo(
    () => (chosen ? [chosen] : findings).flatMap(({ place }) => (place ? [{ geometry: place as unknown as Drawn }] : [])),
    [findings, chosen],
  )
  const keyed = findings.map((finding, place) => ({ finding, key: `${place} ${finding.kind}` }))
  return (
    <div className="beside-map">
      <ol className="rows findings">
        {keyed.map(({ finding, key }) => {
          const { kind, severity, message } = finding
          return (
            <li key={key}>
              <button
                type="button"
                className="finding"
                data-severity={severity}
                aria-pressed={chosen === finding}
                onClick={() => setChosen(chosen === finding ? undefined : finding)}
              >
                <strong>{t(`revisions.finding.${kind}`)}</strong>{' '}
                <span className={severity === 'ERROR' ? 'tag tag-overdue' : 'tag tag-quiet'}>
                  {t(`revisions.severity.${severity}`)}
                </span>
                <span className="finding-message">{message}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <LazyMap key={chosen ? findings.indexOf(chosen) : 'all'} label={t('revisions.findingsMap')} own={own} tall />
    </div>
  )
}
