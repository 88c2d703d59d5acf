import { Alert, Button } from 'antd'
import type { Inspection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { waiting } from '../../../shared/field/draft'
import { discard } from '../../../shared/field/hand-in'
import type { KeptDraft } from '../../../shared/field/use-kept'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { PdfButton } from '../../../shared/page/pdf-button'
import { Section } from '../../../shared/page/section'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { ParticipantsPart } from './participants-part'
import { RecordAnswers } from './record-answers'
import { RecordFacts } from './record-facts'
import { SignPart } from './sign-part'

interface Props {
  inspection: Inspection
  kept: KeptDraft
  reload: () => void
}

/** An inspection that is not (or no longer) a draft of the reader: result, answers, defects, signatures. */
export function InspectionRecord({ inspection, kept, reload }: Props) {
  const { t, language } = useLanguage()
  const session = useSession()
  const { head, parts, addenda, version } = inspection
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const frozen = head.state === 'SUBMITTED' || head.state === 'SIGNED'
  const left = kept.draft ? waiting(kept.draft, kept.photos) : 0
  return (
    <>
      {kept.draft && (
        <Alert
          type="warning"
          showIcon
          title={t(left > 0 ? 'record.leftOver' : 'record.onDevice', { count: left })}
          action={<Button onClick={() => void discard(head.id)}>{t('draft.discard')}</Button>}
        />
      )}
      <Section
        title={head.number}
        actions={
          <div className="section-actions">
            {frozen && may(session, 'printInspectionRecord') && (
              <PdfButton
                address={`/api/place/inspections/${head.id}/record?language=${language}`}
                file={`${head.number}.pdf`}
                label={t('record.pdf')}
              />
            )}
          </div>
        }
      >
        <RecordFacts inspection={inspection} />
      </Section>
      {frozen && <SignPart inspection={inspection} reload={reload} />}
      {(parts.length > 1 || head.state === 'DRAFT') && <ParticipantsPart inspection={inspection} reload={reload} />}
      <Defects inspection={inspection} />
      {parts.map((part) => (
        <RecordAnswers key={part.part} inspection={head.id} part={part} />
      ))}
      {frozen && (
        <Section
          title={t('record.addenda')}
          actions={
            <AskButton
              operation="addInspectionAddendum"
              onClick={() => ask({ operation: 'addInspectionAddendum', path: { id: head.id } })}
            />
          }
        >
          <Addenda addenda={addenda} />
        </Section>
      )}
      {drawer}
    </>
  )
}

/** Every defect became a hazard; it is mended there. */
function Defects({ inspection: { defects } }: { inspection: Inspection }) {
  const { t } = useLanguage()
  if (defects.length === 0) return null
  return (
    <Section title={t('record.defects')}>
      <ul className="rows">
        {defects.map(({ part, item, words, hazard }) => (
          <li key={`${part} ${item}`} className="row">
            <Link className="row-link" href={`/hazards/${hazard}`}>
              <span className="row-main">
                <strong>{words}</strong>
              </span>
              <span className="row-marks">{t('record.toHazard')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Addenda({ addenda }: Pick<Inspection, 'addenda'>) {
  const { t, formats } = useLanguage()
  const personName = usePersonName(addenda.map(({ by }) => by))
  if (addenda.length === 0) return <p className="page-quiet">{t('record.noAddenda')}</p>
  return (
    <ol className="timeline">
      {addenda.map(({ at, by, words }) => (
        <li key={`${at} ${by}`}>
          <time dateTime={at}>{formats.moment(at)}</time>
          <div>
            <small>{personName(by)}</small>
            <p className="told-words">{words}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
