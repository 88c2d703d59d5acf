import type { Incident, IncidentKind } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { useIncidentCategories } from '../duty/incident-categories'

/** Where an incident stands: it waits with a reason, became a report or a hazard, or was closed. */
export function IncidentSteps({ incident, reload }: { incident: Incident; reload: () => void }) {
  const { t, formats } = useLanguage()
  const { state, waiting, waitingDetail, forwardedBy, forwardedAt, closedBy, closedAt, closeReason, mayForward } = incident
  const personName = usePersonName([forwardedBy, closedBy])
  const by = (who: string | undefined, at: string | undefined) =>
    at && t('desk.byAt', { name: personName(who), at: formats.moment(at) })
  return (
    <Section
      title={t(`choice.IncidentState.${state}`)}
      actions={state === 'OPEN' && mayForward && <Forwarding incident={incident} reload={reload} />}
    >
      <Terms
        of={[
          [
            t('incident.waitsBecause'),
            state === 'OPEN' && waiting && `${t(`choice.IncidentWaiting.${waiting}`)} ${waitingDetail ?? ''}`.trim(),
          ],
          [t('incident.became'), <Became key="became" incident={incident} />],
          [t('incident.forwarded'), by(forwardedBy, forwardedAt)],
          [t('alarm.closed'), by(closedBy, closedAt)],
          [t('field.reason'), closeReason],
        ]}
      />
    </Section>
  )
}

function Became({ incident: { kind, becameId, becameNumber, disputeId } }: { incident: Incident }) {
  const { t } = useLanguage()
  if (!becameId) return t('incident.notYet')
  return (
    <>
      <Link href={kind === 'HAZARD' ? `/hazards/${becameId}` : `/reports/${becameId}`}>{becameNumber ?? becameId}</Link>
      {disputeId && (
        <>
          {' · '}
          <Link href={`/matters/${disputeId}`}>{t('rail.matters')}</Link>
        </>
      )}
    </>
  )
}

function Forwarding({ incident: { id, kind, category, version }, reload }: { incident: Incident; reload: () => void }) {
  const { t } = useLanguage()
  const categories = { HAZARD: useIncidentCategories('HAZARD'), REPORT: useIncidentCategories('REPORT') }
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  // What the noter took it for comes first.
  const other: IncidentKind = kind === 'HAZARD' ? 'REPORT' : 'HAZARD'
  const forward = (as: IncidentKind) => {
    const known = as === kind && categories[as].some(({ value }) => value === category)
    ask({
      operation: 'forwardIncident',
      title: t(`incident.forwardAs.${as}`),
      path: { id },
      given: as === 'HAZARD' ? { kind: as } : { kind: as, immediateMeasures: undefined },
      options: { category: categories[as] },
      initial: known ? { category } : {},
      intro: <p className="page-quiet">{t('incident.forwardHint')}</p>,
    })
  }
  return (
    <div className="section-actions">
      {[kind, other].map((as) => (
        <AskButton
          key={as}
          operation="forwardIncident"
          primary={as === kind}
          label={t(`incident.forwardAs.${as}`)}
          onClick={() => forward(as)}
        />
      ))}
      <AskButton operation="closeIncident" onClick={() => ask({ operation: 'closeIncident', path: { id } })} />
      {drawer}
    </div>
  )
}
