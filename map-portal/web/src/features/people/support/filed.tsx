import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'

/** What I brought for somebody: number and state are all. */
export function Filed() {
  const { t, formats } = useLanguage()
  const filed = useAnswer('filed', (signal) => bodyOf(api.GET('/api/person/support-requests/filed', { signal })))
  return (
    <div className="loaded">
      <p className="page-quiet">{t('support.filedHint')}</p>
      <Loaded answer={filed} what="problem.support" empty={{ when: (all) => all.length === 0, say: 'support.noneFiled' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ number, state, since }) => (
              <li key={number} className="row">
                <span className="row-main">
                  <strong>{number}</strong>
                  <span className="row-sub">{t('desk.since', { at: formats.moment(since) })}</span>
                </span>
                <span className="tag">{t(`choice.SupportState.${state}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  )
}
