import type { Inspection } from '../api/types'
import { AskButton } from '../desk/ask-button'
import { usePersonName } from '../desk/directory'
import { Section } from '../desk/section'
import { useAsking } from '../desk/use-asking'
import { useLanguage } from '../i18n/language'

/** Who takes part in a joint inspection, each with their sections; named and taken out by the one who leads. */
export function ParticipantsPart({ inspection, reload }: { inspection: Inspection; reload: () => void }) {
  const { t } = useLanguage()
  const { head, parts, version } = inspection
  const personName = usePersonName(parts.map(({ username }) => username))
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const [own] = parts
  const sections = (own?.sections ?? []).map(({ code, title }) => ({ value: code, label: title }))
  const path = { id: head.id }
  return (
    <Section
      title={t('inspection.parts')}
      actions={
        head.state === 'DRAFT' && (
          <AskButton
            operation="addInspectionPart"
            onClick={() => ask({ operation: 'addInspectionPart', path, options: { sections } })}
          />
        )
      }
    >
      <ul className="rows">
        {parts.map(({ part, username, department, checklistTitle, complete, signedAt }) => (
          <li key={part} className="row">
            <span className="row-main">
              <strong>{personName(username)}</strong>
              <span className="row-sub">
                {[department, checklistTitle, part === 1 && t('inspection.leads')].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="row-marks">
              <span className="tag">
                {t(signedAt ? 'inspection.signed' : complete ? 'inspection.complete' : 'inspection.open')}
              </span>
              {part !== 1 && head.state === 'DRAFT' && (
                <AskButton
                  operation="removeInspectionPart"
                  danger
                  onClick={() => ask({ operation: 'removeInspectionPart', path: { ...path, part: String(part) }, danger: true })}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {drawer}
    </Section>
  )
}
