import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { WorkforceMember } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useCategoryName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { Qualifications } from './qualifications'
import { Trainings } from './trainings'
import { useWorkload } from './workload'

/** Somebody's office: position, certificates, training, what is in hand. */
export default function MemberPage({ username }: { username: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const member = useAnswer(
    `member ${username} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/workforce/members/{username}', { signal, params: { path: { username } } })),
    username,
  )
  return (
    <Page title={member.data?.name ?? username} back={<Link href="/staffing/members">{t('rail.staffing')}</Link>}>
      <Loaded answer={member} what="problem.staffing">
        {(data) => <Member member={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Member({ member, reload }: { member: WorkforceMember; reload: () => void }) {
  const { t } = useLanguage()
  const { username, version, mayEdit, areaCode, position, team, specialities, languages } = member
  const workload = useWorkload(areaCode)
  const { ask, drawer } = useAsking({ scope: { area: areaCode }, version, reload })
  const inHand = workload.of(username)
  const change = () =>
    ask({
      operation: 'putWorkforceMember',
      path: { username },
      initial: { areaCode, position, team, specialities, languages },
    })
  return (
    <>
      <Section title={t('staffing.office')} actions={mayEdit && <AskButton operation="putWorkforceMember" onClick={change} />}>
        <Office member={member} />
        {inHand && (
          <p className="page-quiet">
            {t('staffing.inHand', { count: inHand.open })} {t('staffing.inHandHint')}
          </p>
        )}
      </Section>
      <Qualifications member={member} ask={mayEdit ? ask : undefined} />
      <Trainings member={member} ask={mayEdit ? ask : undefined} />
      {drawer}
    </>
  )
}

export function Office({ member }: { member: WorkforceMember }) {
  const { t } = useLanguage()
  const categoryName = useCategoryName()
  const { areaName, position, teamName, certificate, specialities, languages } = member
  return (
    <Terms
      of={[
        [t('field.putWorkforceMember.position'), t(`choice.StaffPosition.${position}`)],
        [t('field.areaCode'), areaName],
        [t('field.team'), teamName],
        [t('staffing.certificate'), t(`certificate.${certificate}`)],
        [t('field.specialities'), specialities.map(categoryName).join(t('desk.listComma'))],
        [t('field.languages'), languages.join(t('desk.listComma'))],
      ]}
    />
  )
}
