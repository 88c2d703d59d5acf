import { Alert } from 'antd'
import type { HazardFile } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { DueText } from '../../../shared/marks/due-text'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { GradeTag } from './grade-mark'
import { isSettled } from './hazard-row'

/** Where a hazard stands: what is wrong, how bad it is, who mends it until when. */
export function HazardHeader({ file }: { file: HazardFile }) {
  const { t, formats } = useLanguage()
  const { hazard, assignment, rectification, measuresMissing, immediateMeasures, extensions, round } = file
  const { premises } = hazard
  const personName = usePersonName([hazard.reportedBy, assignment?.responsible, rectification?.acceptedBy])
  return (
    <header className="matter-header">
      <div className="matter-marks">
        <GradeTag grade={hazard.grade} />
        <span className="tag tag-status">{t(`choice.HazardState.${hazard.state}`)}</span>
        {hazard.supervised && <span className="tag tag-rung">{t('hazards.supervised')}</span>}
        {!isSettled(hazard) && <DueText at={hazard.dueAt} settled={hazard.state === 'PENDING_ACCEPTANCE' && !hazard.overdue} />}
      </div>
      <p className="told-words">{hazard.words}</p>
      {measuresMissing && <Alert type="error" showIcon title={t('hazards.measuresMissing')} />}
      <Terms
        of={[
          [t('field.kind'), hazard.kindName],
          [
            t('premises.one'),
            premises && <Link href={`/places/premises/${premises.id}`}>{`${premises.name} ${premises.number}`}</Link>,
          ],
          [t('field.areaCode'), hazard.areaName],
          [t('hazards.source'), t(`choice.HazardSource.${hazard.source}`)],
          [t('hazards.reported'), `${personName(hazard.reportedBy)} · ${formats.moment(hazard.reportedAt)}`],
          [
            t('hazards.inspection'),
            hazard.inspection && <Link href={`/inspections/${hazard.inspection}`}>{t('inspection.title')}</Link>,
          ],
          [
            t('hazards.mends'),
            assignment &&
              `${t(`choice.HazardAssignee.${assignment.to}`)} · ${assignment.department} · ${personName(assignment.responsible)}`,
          ],
          [t('hazards.measures'), immediateMeasures],
          [t('hazards.extensions'), extensions.used > 0 && t('share.of', { count: extensions.used, of: extensions.most })],
          [t('hazards.round'), round > 1 && round],
          [
            t('hazards.accepted'),
            rectification?.acceptedBy &&
              `${personName(rectification.acceptedBy)} · ${rectification.acceptedAt ? formats.moment(rectification.acceptedAt) : ''}`,
          ],
        ]}
      />
    </header>
  )
}
