import type { MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { AskButton } from '../../../../shared/forms/ask-button'
import { Section } from '../../../../shared/page/section'
import { Terms } from '../../../../shared/page/terms'
import { useMatter } from '../matter-context'
import { useOffered } from '../use-parts'

/** The four named, the sponsor, and whether the person declared a conflict of interest. */
export function AssignmentPart({ work: { assignment, sponsor } }: { work: MatterWork }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const offered = useOffered()
  const path = { id: matter.id }
  const { unit, person, leadLeader, coUnits, deadline, declarations } = assignment ?? {}
  const initial = {
    unit: unit?.code,
    person: person?.username,
    leadLeader: leadLeader?.username,
    coUnits: coUnits?.map(({ code }) => code),
    deadline,
  }
  return (
    <Section
      title={t('work.assignment')}
      actions={
        <div className="section-actions">
          {offered('assign') && <AskButton operation="assign" onClick={() => ask({ operation: 'assign', path, initial })} />}
          <AskButton operation="sponsor" onClick={() => ask({ operation: 'sponsor', path })} />
          {person && <AskButton operation="declareInterest" onClick={() => ask({ operation: 'declareInterest', path })} />}
        </div>
      }
    >
      {assignment ? (
        <Terms
          of={[
            [t('matter.leadLeader'), leadLeader?.name],
            [t('matter.unit'), unit?.name],
            [t('matter.person'), person?.name],
            [t('matter.deadline'), deadline && formats.day(deadline)],
            [t('work.coUnits'), coUnits?.map(({ name }) => name).join(', ')],
            [t('matter.sponsor'), sponsor?.sponsor.name],
          ]}
        />
      ) : (
        <p className="page-quiet">{t('work.notAssigned')}</p>
      )}
      {declarations && declarations.length > 0 && (
        <ul className="rows">
          {declarations.map(({ person: who, declaration, at, words }) => (
            <li key={`${who.username} ${at}`} className="row">
              <div className="row-main">
                <strong>{t(`declaration.${declaration}`, { name: who.name })}</strong>
                <span className="row-sub">{formats.moment(at)}</span>
                {words && <p>{words}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
