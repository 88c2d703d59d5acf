import { useAnswer } from '../api/answer'
import { api, bodyOf } from '../api/client'
import { Loaded } from '../desk/loaded'
import { Section } from '../desk/section'
import { useLanguage } from '../i18n/language'
import { CheckPoints } from '../patrols/check-points'

/** Where the shift goes, in its order. */
export function RoutePart({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const route = useAnswer(`patrol route ${id} ${language}`, (signal) =>
    bodyOf(api.GET('/api/patrol/routes/{id}', { signal, params: { path: { id } } })),
  )
  return (
    <Section title={t('patrols.route')}>
      <Loaded answer={route} what="problem.routes" quietWhenRefused>
        {(data) => <CheckPoints points={data.checkPoints} map={data.name} />}
      </Loaded>
    </Section>
  )
}
