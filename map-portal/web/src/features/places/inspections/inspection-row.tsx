import type { InspectionListed } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { Link } from '../../../shared/route/link'

export function InspectionRow({ inspection }: { inspection: InspectionListed }) {
  const { t, formats } = useLanguage()
  const { id, number, premises, state, result, lead, checklistTitle, begunAt, joint, defects } = inspection
  const personName = usePersonName([lead])
  return (
    <li className="row">
      <Link className="row-link" href={`/inspections/${id}`}>
        <span className="row-main">
          <strong>{premises.name}</strong>
          <span className="row-sub">{[number, checklistTitle, personName(lead), formats.moment(begunAt)].join(' · ')}</span>
        </span>
        <span className="row-marks">
          {joint && <span className="tag tag-quiet">{t('inspections.joint')}</span>}
          {defects > 0 && <span className="tag tag-rung">{t('inspections.defects', { count: defects })}</span>}
          <span className="tag tag-status">
            {result ? t(`choice.InspectionResult.${result}`) : t(`choice.InspectionState.${state}`)}
          </span>
        </span>
      </Link>
    </li>
  )
}
