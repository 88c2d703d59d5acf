import type { HazardFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { OverdueTag } from '../../../shared/marks/marks'
import { Section } from '../../../shared/page/section'

interface Props {
  file: HazardFile
  ask: ReturnType<typeof useAsking>['ask']
}

/** Listed supervision from above: who ordered it, until when, and whether it was lifted. */
export function Supervisions({ file: { hazard, supervisions, may }, ask }: Props) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(supervisions.flatMap(({ orderedBy, liftedBy }) => [orderedBy, liftedBy]))
  return (
    <Section title={t('hazards.supervisions')}>
      <ul className="rows">
        {supervisions.map(({ id, orderedAt, orderedBy, areaName, until, reason, overdue, liftedAt, liftedBy, liftReason }) => (
          <li key={id} className="row" data-overdue={overdue} data-read={liftedAt !== undefined}>
            <span className="row-main">
              <strong>{reason}</strong>
              <span className="row-sub">{[areaName, personName(orderedBy), formats.moment(orderedAt)].join(' · ')}</span>
              {liftedAt && (
                <span className="row-sub">
                  {[t('hazards.lifted'), personName(liftedBy), formats.moment(liftedAt), liftReason].filter(Boolean).join(' · ')}
                </span>
              )}
            </span>
            <span className="row-marks">
              {t('hazards.until', { day: formats.day(until) })}
              {overdue && <OverdueTag />}
              {!liftedAt && may.includes('LIFT') && (
                <AskButton
                  operation="liftHazardSupervision"
                  onClick={() => ask({ operation: 'liftHazardSupervision', path: { id: hazard.id, supervision: id } })}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
