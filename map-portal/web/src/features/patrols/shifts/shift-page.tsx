import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Shift, TrackImportResult } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { OnRequest } from '../../../shared/page/on-request'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { ShiftTime } from '../duty/shift-time'
import { ImportResult } from './import-result'
import { QualityPart } from './quality-part'
import { ShiftSteps } from './shift-steps'
import { TrackPart } from './track-part'

/** One shift: one's own, or for who coordinates its team. The track opens when it is asked for, because each look is recorded. */
export default function ShiftPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const session = useSession()
  const [stamp, setStamp] = useState(0)
  const shift = useAnswer(
    `shift ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/shifts/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const back = may(session, 'listShifts') ? (
    <Link href="/patrols/shifts">{t('patrols.part.shifts')}</Link>
  ) : (
    <Link href="/duty/shifts">{t('duty.part.shifts')}</Link>
  )
  return (
    <Page title={t('patrols.shift')} back={back}>
      <Loaded answer={shift} what="problem.shifts">
        {(data) => <Known shift={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Known({ shift, reload }: { shift: Shift; reload: () => void }) {
  const { t, formats } = useLanguage()
  const session = useSession()
  const [imported, setImported] = useState<TrackImportResult>()
  const { id, username, teamId, teamName, capacity, state, from, until, checkedInAt, endedAt, cancelReason, entered, version } =
    shift
  const personName = usePersonName([username, entered?.by])
  const { ask, drawer } = useAsking({
    scope: {},
    version,
    reload,
    done: (answer, operation) => operation === 'importTrack' && setImported(answer as TrackImportResult),
  })
  const begun = checkedInAt !== undefined
  return (
    <>
      <Section
        title={t(`choice.ShiftState.${state}`)}
        actions={
          <div className="section-actions">
            {begun && (!entered || username === session.username) && (
              <AskButton
                operation="importTrack"
                onClick={() => ask({ operation: 'importTrack', path: {}, given: { shift: id }, initial: { crs: 'WGS84' } })}
              />
            )}
            {state === 'PLANNED' && (
              <AskButton operation="cancelShift" onClick={() => ask({ operation: 'cancelShift', path: { id } })} />
            )}
          </div>
        }
      >
        <Terms
          of={[
            [t('alarm.who'), `${personName(username)} · ${t(`choice.Capacity.${capacity}`)}`],
            [
              t('patrols.team'),
              <Link key="team" href={`/patrols/teams/${teamId}`}>
                {teamName}
              </Link>,
            ],
            [t('patrols.when'), <ShiftTime key="time" from={from} until={until} />],
            [t('duty.checkedIn'), checkedInAt && formats.moment(checkedInAt)],
            [t('duty.checkedOut'), endedAt && formats.moment(endedAt)],
            [t('choice.ShiftState.CANCELLED'), cancelReason],
            [
              t('duty.enteredAfterwards'),
              entered && `${personName(entered.by)} · ${formats.moment(entered.at)} · ${entered.reason}`,
            ],
          ]}
        />
        {imported && <ImportResult result={imported} />}
        <ShiftSteps steps={shift.steps ?? []} />
      </Section>
      {begun && may(session, 'getShiftQuality') && (
        <Section title={t('track.quality')}>
          <OnRequest label={t('track.openQuality')} own={username === session.username}>
            {() => <QualityPart shift={id} />}
          </OnRequest>
        </Section>
      )}
      {begun && may(session, 'getShiftTrack') && (
        <Section title={t('track.title')}>
          <OnRequest label={t('track.open')} own={username === session.username}>
            {() => <TrackPart shift={id} />}
          </OnRequest>
        </Section>
      )}
      {drawer}
    </>
  )
}
