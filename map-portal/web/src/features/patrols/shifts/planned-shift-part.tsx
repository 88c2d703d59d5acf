import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { PlannedShift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useChoiceWord } from '../../../shared/forms/field-words'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { ShiftTime } from '../duty/shift-time'

interface Props {
  id: string
  reload: () => void
  close: () => void
}

/** One planned shift: who goes, who is still needed. */
export function PlannedShiftPart({ id, reload, close }: Props) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const shift = useAnswer(
    `planned shift ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/planned-shifts/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const changed = () => {
    setStamp((before) => before + 1)
    reload()
  }
  return (
    <Section
      title={shift.data?.teamName ?? t('patrols.plannedShift')}
      actions={
        <Button size="small" onClick={close}>
          {t('patrols.close')}
        </Button>
      }
    >
      <Loaded answer={shift} what="problem.rota">
        {(data) => <Known shift={data} reload={changed} />}
      </Loaded>
    </Section>
  )
}

function Known({ shift, reload }: { shift: PlannedShift; reload: () => void }) {
  const { t } = useLanguage()
  const { id, from, until, state, cancelReason, peopleNeeded, peoplePlanned, peoplePresent, crew, version, routeId } = shift
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const path = { id }
  return (
    <>
      <Terms
        of={[
          [t('patrols.when'), <ShiftTime key="time" from={from} until={until} />],
          [t('patrols.needed'), peopleNeeded],
          [t('patrols.planned'), peoplePlanned],
          [t('patrols.present'), peoplePresent],
          [t('patrols.route'), routeId && <Link href={`/patrols/routes/${routeId}`}>{t('patrols.openRoute')}</Link>],
          [t('choice.ShiftState.CANCELLED'), cancelReason],
        ]}
      />
      {crew && <Crew crew={crew} />}
      {crew && state === 'PLANNED' && (
        <div className="section-actions">
          <AskButton operation="assignToShift" primary onClick={() => ask({ operation: 'assignToShift', path })} />
          <AskButton operation="cancelPlannedShift" onClick={() => ask({ operation: 'cancelPlannedShift', path })} />
        </div>
      )}
      {drawer}
    </>
  )
}

function Crew({ crew }: { crew: NonNullable<PlannedShift['crew']> }) {
  const { t } = useLanguage()
  const word = useChoiceWord()
  const personName = usePersonName(crew.map(({ username }) => username))
  if (crew.length === 0) return <p className="page-quiet">{t('patrols.nobodyYet')}</p>
  return (
    <ul className="rows">
      {crew.map(({ shiftId, username, state, absent }) => (
        <li key={shiftId} className="row">
          <Link className="row-link" href={`/patrols/shifts/${shiftId}`}>
            <span className="row-main">
              <strong>{personName(username)}</strong>
            </span>
            <span className="row-marks">
              {absent && <span className="tag tag-rung">{t('absence.cannot')}</span>}
              <span className="tag tag-status">{word('ShiftState', state)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
