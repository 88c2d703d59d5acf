import { useLanguage } from '../../../../locales/language'
import { useAreaName } from '../../../../shared/directory/directory'
import { AskButton } from '../../../../shared/forms/ask-button'
import { Section } from '../../../../shared/page/section'
import { Terms } from '../../../../shared/page/terms'
import { EmergencyPart } from '../../emergency/emergency-part'
import { useMatter } from '../matter-context'
import { DispatchPart } from './dispatch-part'
import { PartsPart } from './parts-part'
import { ReportsPart } from './reports-part'
import { ToldPart } from './told-part'

/** What it is about, what was told, between whom, and how it came here. */
export function OverviewSection() {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const areaName = useAreaName(matter.areaCode)
  const path = { id: matter.id }
  const { receivedAt, dispatchedAt, acceptedAt, closedAt, gridCode, areaCode, summary, category } = matter
  const at = (instant: string | undefined) => instant && formats.moment(instant)
  return (
    <>
      <Section
        title={t('overview.title')}
        actions={
          matter.handled && (
            <div className="section-actions">
              <AskButton
                operation="writeSummary"
                onClick={() => ask({ operation: 'writeSummary', path, initial: { summary } })}
              />
              <AskButton
                operation="relabelDispute"
                onClick={() => ask({ operation: 'relabelDispute', path, initial: { category } })}
              />
              <AskButton operation="mergeDispute" onClick={() => ask({ operation: 'mergeDispute', path })} />
            </div>
          )
        }
      >
        <Terms
          of={[
            [t('overview.summary'), summary ?? t('overview.noSummary')],
            [t('overview.place'), [...new Set([areaName(areaCode), areaName(gridCode)])].join(' · ')],
            [t('matter.received'), at(receivedAt)],
            [t('overview.dispatched'), at(dispatchedAt)],
            [t('overview.accepted'), at(acceptedAt)],
            [t('overview.closed'), at(closedAt)],
          ]}
        />
      </Section>
      {matter.handled ? <ToldPart /> : <EmergencyPart />}
      <DispatchPart />
      <PartsPart />
      <ReportsPart />
    </>
  )
}
