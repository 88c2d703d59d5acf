import { Alert } from 'antd'
import type { Inspection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { WhereText } from './where-text'

/** What came of an inspection, when and where. */
export function RecordFacts({ inspection }: { inspection: Inspection }) {
  const { t, formats } = useLanguage()
  const { head, notPossibleBecause, begun, submitted, receivedAt, contentHash, contentIntact } = inspection
  const personName = usePersonName([head.lead])
  return (
    <>
      {contentIntact === false && <Alert type="error" showIcon title={t('record.notIntact')} />}
      <Terms
        of={[
          [t('people.state'), t(`choice.InspectionState.${head.state}`)],
          [t('field.result'), head.result && t(`choice.InspectionResult.${head.result}`)],
          [t('record.because'), notPossibleBecause],
          [t('premises.one'), <Place key="place" inspection={inspection} />],
          [t('inspection.checklist'), head.checklistTitle],
          [t('inspection.lead'), personName(head.lead)],
          [t('inspection.begun'), formats.moment(head.begunAt)],
          [t('record.whereBegun'), begun && <WhereText where={begun} />],
          [t('record.submittedAt'), head.submittedAt && formats.moment(head.submittedAt)],
          [t('record.whereSubmitted'), submitted && <WhereText where={submitted} />],
          [t('record.receivedAt'), receivedAt && formats.moment(receivedAt)],
        ]}
      />
      {contentHash && (
        <details className="hash">
          <summary>SHA-256</summary>
          <code>{contentHash}</code>
        </details>
      )}
    </>
  )
}

function Place({ inspection: { head, premisesNow } }: { inspection: Inspection }) {
  const { id, name, number } = head.premises
  return premisesNow ? <Link href={`/places/premises/${id}`}>{`${name} ${number}`}</Link> : name
}
