import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { type Answer, useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { Problem, UNREACHABLE } from '../../../api/problem'
import type { InspectionListed, InspectionPlan, MyInspections } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { keepKit, keepSession, keptMine } from '../../../shared/field/kit'
import { keepShell } from '../../../shared/field/shell'
import { type KeptDraft, useKeptDrafts, useOnline } from '../../../shared/field/use-kept'
import { Section } from '../../../shared/page/section'
import { Link } from '../../../shared/route/link'
import { useSession } from '../../../shared/session/session-context'
import { BeginHere } from './begin-here'
import { KeptDrafts } from './kept-drafts'
import { PlanRow } from './plan-row'

/** What the reader has to inspect: what is late first. Without network, what this device knew last. */
export function MinePart() {
  const { t, formats, language } = useLanguage()
  const session = useSession()
  const [stamp, setStamp] = useState(0)
  const online = useOnline()
  const there = useAnswer(
    `my inspections ${stamp} ${online} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/inspection-plans/mine', { signal })),
    language,
  )
  const kept = useAnswer(there.problem?.status === UNREACHABLE ? `kept ${session.username}` : null, async () => {
    const found = await keptMine(session.username)
    if (!found) throw new Problem(UNREACHABLE, '')
    return found
  })
  useKeeping(there.data)
  const drafts = useKeptDrafts(session.username)
  const answer: Answer<MyInspections> = kept.data ? { ...there, data: kept.data.mine, problem: undefined } : there
  return (
    <>
      {kept.data && (
        <Alert
          type="warning"
          showIcon
          title={t('field.offline')}
          description={t('field.knownAt', { at: formats.moment(new Date(kept.data.at).toISOString()) })}
        />
      )}
      <KeptDrafts drafts={drafts ?? []} />
      <Loaded answer={answer} what="problem.inspections">
        {(mine) => <Lists mine={mine} drafts={drafts ?? []} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
      <BeginHere />
    </>
  )
}

/** While there is a network, what is needed without one is taken along. A device that can keep nothing works as long as there is one. */
function useKeeping(mine: MyInspections | undefined) {
  const session = useSession()
  useEffect(() => {
    if (!mine) return
    const keep = async () => {
      await keepSession(session)
      await keepKit(session.username, mine)
      await keepShell()
    }
    keep().catch(() => undefined)
  }, [mine, session])
}

interface ListsProps {
  mine: MyInspections
  drafts: readonly KeptDraft[]
  reload: () => void
}

function Lists({ mine, drafts, reload }: ListsProps) {
  const { t } = useLanguage()
  const { overdue, dueToday, soon, standingInFor } = mine
  const personName = usePersonName(standingInFor)
  const here = new Set(drafts.map(({ draft }) => draft?.id))
  const elsewhere = mine.drafts.filter(({ id }) => !here.has(id))
  const nothing = overdue.length + dueToday.length + soon.length + elsewhere.length === 0
  return (
    <>
      {standingInFor.length > 0 && (
        <p className="page-quiet">{t('inspections.standingInFor', { names: standingInFor.map(personName).join(', ') })}</p>
      )}
      {nothing && <p className="page-quiet desk-empty">{t('inspections.nothingDue')}</p>}
      <Plans title={t('inspections.overdue')} plans={overdue} reload={reload} />
      <Plans title={t('inspections.today')} plans={dueToday} reload={reload} />
      <Drafts drafts={elsewhere} />
      <Plans title={t('inspections.soon')} plans={soon} reload={reload} />
    </>
  )
}

function Plans({ title, plans, reload }: { title: string; plans: InspectionPlan[]; reload: () => void }) {
  if (plans.length === 0) return null
  return (
    <Section title={`${title} · ${plans.length}`}>
      <ul className="rows">
        {plans.map((plan) => (
          <PlanRow key={plan.id} plan={plan} reload={reload} own />
        ))}
      </ul>
    </Section>
  )
}

function Drafts({ drafts }: { drafts: InspectionListed[] }) {
  const { t, formats } = useLanguage()
  if (drafts.length === 0) return null
  return (
    <Section title={t('inspections.drafts')}>
      <ul className="rows">
        {drafts.map(({ id, premises, checklistTitle, begunAt }) => (
          <li key={id} className="row">
            <Link className="row-link" href={`/inspections/${id}`}>
              <span className="row-main">
                <strong>{premises.name}</strong>
                <span className="row-sub">
                  {checklistTitle} · {formats.moment(begunAt)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
