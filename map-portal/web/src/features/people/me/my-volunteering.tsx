import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Activities } from '../volunteers/activities'

const NOT_THERE = 404

/** A volunteer's own hours, and the way out. */
export function MyVolunteering() {
  const { t, formats, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const own = useAnswer(
    `own volunteering ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/volunteers/me', { signal })),
    language,
  )
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  if (own.problem?.status === NOT_THERE) {
    return (
      <Section title={t('me.volunteering')}>
        <p className="page-quiet">{t('me.noVolunteering')}</p>
      </Section>
    )
  }
  const leave = () => ask({ operation: 'leaveAsVolunteer', path: {}, danger: true, intro: <p>{t('me.leaveHint')}</p> })
  return (
    <Section
      title={t('me.volunteering')}
      actions={own.data?.state === 'ACTIVE' && <AskButton operation="leaveAsVolunteer" danger onClick={leave} />}
    >
      <Loaded answer={own} what="problem.volunteers">
        {({ number, state, hours, hoursThisYear, activities, eraseOn }) => (
          <>
            <Terms
              of={[
                [t('once.number'), number],
                [t('people.state'), t(`choice.VolunteerState.${state}`)],
                [t('me.hours'), t('staffing.hours', { hours: formats.number(hours) })],
                [t('me.hoursThisYear'), t('staffing.hours', { hours: formats.number(hoursThisYear) })],
                [t('volunteers.eraseOn'), eraseOn && formats.day(eraseOn)],
              ]}
            />
            <Activities activities={activities} />
          </>
        )}
      </Loaded>
      {drawer}
    </Section>
  )
}
