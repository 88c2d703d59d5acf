import { App, Button } from 'antd'
import { useState } from 'react'
import type { InspectionPlan } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { usePersonName } from '../../../shared/directory/directory'
import { beginHere } from '../../../shared/field/begin'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { useKindName } from '../../../shared/kinds/kinds'
import { DueText } from '../../../shared/marks/due-text'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

interface Props {
  plan: InspectionPlan
  reload: () => void
  /** In the list of what the reader has to do: begun from here. */
  own?: boolean
}

/** One planned inspection: where, when, by whom; and what the reader may do with it. */
export function PlanRow({ plan, reload, own = false }: Props) {
  const { t, formats } = useLanguage()
  const kindName = useKindName('premises-kinds')
  const { id, premises, checklistTitle, due, state, overdue, assignee, department, standIn, reason, attempts = 0, version } = plan
  const personName = usePersonName([assignee, standIn])
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const open = state === 'PLANNED'
  const whose = assignee ? personName(assignee) : (department ?? t('inspections.nobody'))
  return (
    <li className="row" data-overdue={overdue}>
      <span className="row-main">
        <strong>
          <Link href={`/places/premises/${premises.id}`}>{premises.name}</Link>
        </strong>
        <span className="row-sub">
          {[!own && kindName(premises.kind), premises.gridName ?? premises.gridCode, checklistTitle].filter(Boolean).join(' · ')}
        </span>
        {!own && (
          <span className="row-sub">
            {whose}
            {standIn && ` · ${t('inspections.standsIn', { name: personName(standIn) })}`}
          </span>
        )}
        {(reason || attempts > 0) && (
          <span className="row-sub">
            {[reason, attempts > 0 && t('inspections.attempts', { count: attempts })].filter(Boolean).join(' · ')}
          </span>
        )}
      </span>
      <span className="row-marks">
        {open ? <DueText day={due} /> : <span className="tag">{t(`choice.InspectionWhen.${state}`)}</span>}
        {plan.inspection && (
          <Link href={`/inspections/${plan.inspection}`}>{plan.doneOn ? formats.day(plan.doneOn) : t('inspection.title')}</Link>
        )}
        {open && <BeginButton plan={plan} primary={own} />}
        {open && !own && plan.mayAssign && (
          <>
            <AskButton
              operation="assignInspectionPlan"
              onClick={() => ask({ operation: 'assignInspectionPlan', path: { id }, initial: { assignee, department } })}
            />
            <AskButton
              operation="cancelInspectionPlan"
              danger
              onClick={() => ask({ operation: 'cancelInspectionPlan', path: { id }, danger: true })}
            />
          </>
        )}
      </span>
      {drawer}
    </li>
  )
}

function BeginButton({ plan, primary }: { plan: InspectionPlan; primary: boolean }) {
  const { t, language } = useLanguage()
  const session = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  if (!may(session, 'beginInspection')) return null
  const begin = async () => {
    setBusy(true)
    const { premises, id, checklist } = plan
    const begun = await beginHere({
      username: session.username,
      premises,
      plan: id,
      checklist,
      english: language === 'en',
    }).catch(() => undefined)
    setBusy(false)
    if (begun) goTo(`/inspections/${begun}`)
    else message.error(t('field.noChecklist'))
  }
  return (
    <Button
      size="small"
      type={primary ? 'primary' : 'default'}
      loading={busy}
      data-operation="beginInspection"
      onClick={() => void begin()}
    >
      {t('do.beginInspection')}
    </Button>
  )
}
