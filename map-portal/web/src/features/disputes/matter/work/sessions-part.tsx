import type { MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { AskButton } from '../../../../shared/forms/ask-button'
import { Section } from '../../../../shared/page/section'
import { useMatter } from '../matter-context'
import { usePartyName } from './party-names'
import { PausesPart } from './pauses-part'

type Session = MatterWork['sessions'][number]

/** The mediation: its kind, its sessions, and what held it up. */
export function SessionsPart({ work }: { work: MatterWork }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const { mediation, sessions } = work
  if (!mediation) return null
  return (
    <Section
      title={t('work.mediation')}
      actions={<AskButton operation="addSession" onClick={() => ask({ operation: 'addSession', path: { id: matter.id } })} />}
    >
      <p className="row-sub">
        {[
          t(`choice.MediationKind.${mediation.kind}`),
          t('desk.since', { at: formats.moment(mediation.startedAt) }),
          mediation.round && mediation.round > 1 && t('work.round', { round: mediation.round }),
          mediation.failedBefore && t('work.failedBefore', { times: mediation.failedBefore }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {sessions.length === 0 && <p className="page-quiet">{t('work.noSessions')}</p>}
      <ul className="rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <PausesPart pauses={work.pauses} />
    </Section>
  )
}

function SessionRow({ session }: { session: Session }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const partyName = usePartyName()
  const { id, at, place, state, present = [], offered, notes, recordedBy } = session
  const came = present.flatMap(({ party, role }) => partyName(party) ?? role ?? []).join(', ')
  const settle = () =>
    ask({ operation: 'settleSession', path: { id: matter.id, session: id }, initial: { state: 'HELD', at, place, present } })
  return (
    <li className="row">
      <div className="row-main">
        <strong>
          {formats.moment(at)} {place}
        </strong>
        <span className="row-sub">{[t(`session.${state}`), came, recordedBy?.name].filter(Boolean).join(' · ')}</span>
        {offered && (
          <p>
            <span className="row-sub">{t('field.offered')}</span> {offered}
          </p>
        )}
        {notes && <p className="told-words">{notes}</p>}
      </div>
      {state === 'PLANNED' && <AskButton operation="settleSession" primary onClick={settle} />}
    </li>
  )
}
