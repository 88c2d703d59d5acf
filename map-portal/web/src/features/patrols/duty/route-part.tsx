import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Section } from '../../../shared/page/section'
import { CheckPoints } from '../shifts/check-points'

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
