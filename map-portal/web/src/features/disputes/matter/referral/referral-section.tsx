import { api, bodyOf } from '../../../../api/client'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { AskButton } from '../../../../shared/forms/ask-button'
import { Section } from '../../../../shared/page/section'
import { ReferralRow } from '../../referrals/referral-row'
import { WhistleRow } from '../../referrals/whistle-row'
import { useMatter, useMatterAnswer } from '../matter-context'

/** What was handed to other units, and which departments were called to the spot. */
export function ReferralSection() {
  const { t } = useLanguage()
  const { matter, ask } = useMatter()
  const path = { id: matter.id }
  const referrals = useMatterAnswer('referrals', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/referrals', { signal, params: { path: { id } } })),
  )
  const whistles = useMatterAnswer('whistles', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/whistles', { signal, params: { path: { id } } })),
  )
  return (
    <>
      <Section
        title={t('referral.title')}
        actions={<AskButton operation="refer" onClick={() => ask({ operation: 'refer', path })} />}
      >
        <Loaded answer={referrals} what="problem.referrals" empty={{ when: (all) => all.length === 0, say: 'referral.none' }}>
          {(all) => (
            <ul className="rows">
              {all.map((referral) => (
                <ReferralRow key={referral.id} referral={referral} />
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
      <Section
        title={t('whistle.title')}
        actions={
          <AskButton
            operation="blowWhistle"
            onClick={() => ask({ operation: 'blowWhistle', path, initial: { answerWithinHours: 24 } })}
          />
        }
      >
        <Loaded answer={whistles} what="problem.whistles" empty={{ when: (all) => all.length === 0, say: 'whistle.none' }}>
          {(all) => (
            <ul className="rows">
              {all.map((whistle) => (
                <WhistleRow key={whistle.id} whistle={whistle} />
              ))}
            </ul>
          )}
        </Loaded>
      </Section>
    </>
  )
}
