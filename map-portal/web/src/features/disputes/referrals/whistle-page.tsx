import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Whistle } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { DueText } from '../../../shared/marks/due-text'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { Link } from '../../../shared/route/link'
import { JointTasks } from './joint-tasks'
import { SummonedUnits } from './summoned-units'

/** One whistle: who was called where, who answered, what was recorded on the spot, and the joint tasks. */
export default function WhistlePage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const whistle = useAnswer(
    `whistle ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/dispute/whistles/{wid}', { signal, params: { path: { wid: id } } })),
    id,
  )
  return (
    <Page title={whistle.data ? `${t('whistle.one')} · ${whistle.data.number}` : t('whistle.one')}>
      <Loaded answer={whistle} what="problem.whistles">
        {(data) => <Shown whistle={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ whistle, reload }: { whistle: Whistle; reload: () => void }) {
  const { t, formats } = useLanguage()
  const {
    id,
    state,
    direction,
    fromUnit,
    by,
    at,
    answerDueAt,
    place,
    meetAt,
    reason,
    summoned,
    record,
    tasks,
    disputeId,
    number,
  } = whistle
  const { ask, drawer } = useAsking({ scope: { matterId: disputeId }, version: whistle.version, reload })
  const path = { wid: id }
  const silent = summoned.some(({ answer }) => !answer)
  return (
    <>
      <div className="section-actions">
        {direction === 'IN' && silent && (
          <AskButton operation="answerWhistle" primary size="middle" onClick={() => ask({ operation: 'answerWhistle', path })} />
        )}
        {direction === 'OUT' && state === 'CALLED' && (
          <AskButton operation="recordWhistle" primary size="middle" onClick={() => ask({ operation: 'recordWhistle', path })} />
        )}
      </div>
      <Section title={t('whistle.one')}>
        <Watermarked>
          <Terms
            of={[
              [t('referral.state'), t(`choice.WhistleState.${state}`)],
              [t('referral.sender'), `${fromUnit.name} · ${by.name}`],
              [t('referral.sent'), formats.moment(at)],
              [t('whistle.answerDue'), <DueText key="due" at={answerDueAt} settled={!silent} />],
              [t('field.place'), place],
              [t('field.meetAt'), formats.moment(meetAt)],
              [t('field.reason'), reason],
              [t('matter.title'), disputeId && <Link href={`/matters/${disputeId}/referral`}>{number}</Link>],
            ]}
          />
          {record && (
            <>
              <h3 className="list-title">{t('whistle.record')}</h3>
              <p className="row-sub">{t('desk.byAt', { name: record.by.name, at: formats.moment(record.heldAt) })}</p>
              <p className="told-words">{record.words}</p>
            </>
          )}
        </Watermarked>
      </Section>
      <SummonedUnits summoned={summoned} />
      <JointTasks tasks={tasks} finish={(tid) => ask({ operation: 'finishJointTask', path: { wid: id, tid } })} />
      {drawer}
    </>
  )
}
