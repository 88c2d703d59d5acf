import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Volunteer } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Watermarked } from '../../../shared/page/watermark'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { Activities } from './activities'

/** One volunteer: what they said, the answer they get, the hours they gave. */
export default function VolunteerPage({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const volunteer = useAnswer(
    `volunteer ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/volunteers/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={volunteer.data?.number ?? t('volunteers.one')} back={<Link href="/volunteers">{t('rail.volunteers')}</Link>}>
      <Loaded answer={volunteer} what="problem.volunteers">
        {(data) => <Shown volunteer={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ volunteer, reload }: { volunteer: Volunteer; reload: () => void }) {
  const { t } = useLanguage()
  const { id, state, version, activities } = volunteer
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  const form = useAnswer('volunteer work', (signal) => bodyOf(api.GET('/api/person/public/volunteers/form', { signal })))
  const work = (form.data?.work ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const path = { id }
  return (
    <Watermarked>
      {state === 'REGISTERED' && <Decide ask={ask} id={id} />}
      <Section title={t('volunteers.registration')}>
        <Facts volunteer={volunteer} />
        {state === 'ACTIVE' && volunteer.username && <FirstPassword username={volunteer.username} />}
      </Section>
      {state === 'ACTIVE' && (
        <Section
          title={t('volunteers.hours')}
          actions={
            <AskButton
              operation="addVolunteerActivity"
              primary
              onClick={() => ask({ operation: 'addVolunteerActivity', path, initial: { on: today() }, options: { work } })}
            />
          }
        >
          <Activities
            activities={activities}
            remove={(activity) => ask({ operation: 'removeVolunteerActivity', path: { id, activity }, danger: true })}
          />
        </Section>
      )}
      {drawer}
    </Watermarked>
  )
}

/** Who gave no e-mail gets a first password by hand; it is made on the page of the account. */
function FirstPassword({ username }: { username: string }) {
  const { t } = useLanguage()
  if (!may(useSession(), 'setFirstPassword')) return null
  return (
    <p className="page-quiet">
      {t('volunteers.firstPassword', { username })} <Link href="/people">{t('rail.people')}</Link>
    </p>
  )
}

function Decide({ ask, id }: { ask: ReturnType<typeof useAsking>['ask']; id: string }) {
  const { t } = useLanguage()
  const approve = () =>
    ask({
      operation: 'decideVolunteer',
      title: t('volunteers.approve'),
      path: { id },
      given: { decision: 'APPROVED', reason: undefined },
      needed: ['username'],
      intro: <p>{t('volunteers.approveHint')}</p>,
    })
  const refuse = () =>
    ask({
      operation: 'decideVolunteer',
      title: t('volunteers.refuse'),
      path: { id },
      given: { decision: 'REFUSED', username: undefined, email: undefined },
      needed: ['reason'],
      intro: <p>{t('volunteers.refuseHint')}</p>,
      danger: true,
    })
  return (
    <div className="section-actions">
      <AskButton operation="decideVolunteer" primary size="middle" label={t('volunteers.approve')} onClick={approve} />
      <AskButton operation="decideVolunteer" size="middle" label={t('volunteers.refuse')} onClick={refuse} />
    </div>
  )
}

function Facts({ volunteer }: { volunteer: Volunteer }) {
  const { t, formats } = useLanguage()
  const { name, phone, words, placeName, work, state, receivedAt, decidedAt, decidedBy, reason, username, eraseOn } = volunteer
  const personName = usePersonName([decidedBy])
  return (
    <Terms
      of={[
        [t('volunteers.name'), name],
        [t('field.phone'), phone],
        [t('field.place'), placeName],
        [t('volunteers.work'), work.map((one) => one.name).join(t('desk.listComma'))],
        [t('volunteers.words'), words],
        [t('people.state'), t(`choice.VolunteerState.${state}`)],
        [t('matter.received'), formats.moment(receivedAt)],
        [t('volunteers.decided'), decidedAt && t('desk.byAt', { name: personName(decidedBy), at: formats.moment(decidedAt) })],
        [t('field.reason'), reason],
        [t('field.username'), username],
        [t('volunteers.eraseOn'), eraseOn && formats.day(eraseOn)],
      ]}
    />
  )
}
