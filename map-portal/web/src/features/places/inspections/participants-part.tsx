import type { Inspection, InspectionPart } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'

/** Who takes part in a joint inspection, each with their sections; named and taken out by the one who leads. */
export function ParticipantsPart({ inspection, reload }: { inspection: Inspection; reload: () => void }) {
  const { t } = useLanguage()
  const { head, parts } = inspection
  const { ask, drawer } = useAsking({ scope: {}, reload })
  const [own] = parts
  const sections = (own?.sections ?? []).map(({ code, title }) => ({ value: code, label: title }))
  const draft = head.state === 'DRAFT'
  return (
    <Section
      title={t('inspection.parts')}
      actions={
        draft && (
          <AskButton
            operation="addInspectionPart"
            onClick={() => ask({ operation: 'addInspectionPart', path: { id: head.id }, options: { sections } })}
          />
        )
      }
    >
      <ul className="rows">
        {parts.map((part) => (
          <ParticipantRow key={part.part} inspection={head.id} part={part} draft={draft} reload={reload} />
        ))}
      </ul>
      {drawer}
    </Section>
  )
}

interface RowProps {
  inspection: string
  part: InspectionPart
  draft: boolean
  reload: () => void
}

function ParticipantRow({ inspection, part: one, draft, reload }: RowProps) {
  const { t } = useLanguage()
  const { part, username, department, checklistTitle, complete, signedAt, version } = one
  const personName = usePersonName([username])
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const remove = () => ask({ operation: 'removeInspectionPart', path: { id: inspection, part: String(part) }, danger: true })
  return (
    <li className="row">
      <span className="row-main">
        <strong>{personName(username)}</strong>
        <span className="row-sub">
          {[department, checklistTitle, part === 1 && t('inspection.leads')].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="row-marks">
        <span className="tag">{t(signedAt ? 'inspection.signed' : complete ? 'inspection.complete' : 'inspection.open')}</span>
        {part !== 1 && draft && <AskButton operation="removeInspectionPart" danger onClick={remove} />}
      </span>
      {drawer}
    </li>
  )
}
