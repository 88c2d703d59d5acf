import { api, bodyOf } from '../../../../api/client'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { Section } from '../../../../shared/page/section'
import { useMatterAnswer } from '../matter-context'

/** Which units and staff have a part in the matter now, and for what. */
export function PartsPart() {
  const { t, formats } = useLanguage()
  const parts = useMatterAnswer('parts', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/parts', { signal, params: { path: { id } } })),
  )
  return (
    <Section title={t('parts.title')}>
      <Loaded answer={parts} what="problem.parts" empty={{ when: (all) => all.length === 0, say: 'parts.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ id, kind, unitName, unit, name, username, since }) => (
              <li key={id} className="row">
                <span className="row-main">
                  <strong>{unitName ?? unit ?? name ?? username}</strong>
                  <span className="row-sub">
                    {t(`part.${kind}`)} · {t('desk.since', { at: formats.moment(since) })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}
