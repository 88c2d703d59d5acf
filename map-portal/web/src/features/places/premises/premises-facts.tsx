import type { Premises } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Terms } from '../../../shared/page/terms'
import { HoursText } from './hours-text'
import { ImportanceTag } from './importance-tag'

/** What is known of the place and the business; no name of a person. */
export function PremisesFacts({ premises }: { premises: Premises }) {
  const { t, formats } = useLanguage()
  const { kindName, importance, address, areaName, gridCode, grids, operator, department, hours, openNow, safety } = premises
  const { inspectionDays, ownInspectionDays, differentBecause, changedAt } = premises
  return (
    <Terms
      of={[
        [t('field.kind'), kindName],
        [t('premises.importance'), <ImportanceTag key="importance" importance={importance} />],
        [t('field.address'), address],
        [t('field.areaCode'), areaName],
        [t('field.gridCode'), grids.length > 1 ? grids.join(', ') : gridCode],
        [t('field.operator'), operator && [operator.name, operator.registration].filter(Boolean).join(' · ')],
        [t('field.department'), department],
        [t('premises.hours'), hours && <HoursText hours={hours} openNow={openNow} />],
        [
          t('field.safety'),
          safety &&
            [
              t(safety.present ? 'premises.safetyPresent' : 'premises.safetyAbsent'),
              safety.guards !== undefined && t('premises.guards', { count: safety.guards }),
              safety.officerOffice,
            ]
              .filter(Boolean)
              .join(' · '),
        ],
        [
          t('premises.interval'),
          `${t('premises.days', { days: inspectionDays })}${ownInspectionDays === undefined ? '' : ` · ${t('premises.ownInterval')}`}`,
        ],
        [t('field.differentBecause'), differentBecause],
        [t('premises.changedAt'), formats.moment(changedAt)],
      ]}
    />
  )
}
