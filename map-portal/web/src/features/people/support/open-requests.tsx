import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { SupportCase } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { goTo } from '../../../shared/route/address'

/** Requests that nobody has taken yet: what for, where, since when. No name is shown before somebody is in charge. */
export function OpenRequests() {
  const { t, formats, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const pages = usePages(`open requests ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/person/support-requests', { signal, params: { query: { cursor, limit: 50 } } })),
  )
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    // Somebody else was first: the list says so at once.
    refused: ({ kind }) => kind === 'support-taken' && setStamp((before) => before + 1),
    done: (answer) => goTo(`/support/cases/${(answer as SupportCase).id}`),
  })
  const take = (id: string) => ask({ operation: 'takeSupportCase', path: { id }, intro: <p>{t('support.takeHint')}</p> })
  return (
    <div className="loaded">
      <Loaded
        answer={pages.answer}
        what="problem.support"
        empty={{ when: (all) => all.length === 0, say: 'support.nobodyWaits' }}
      >
        {(all) => (
          <>
            <ul className="rows">
              {all.map(({ id, number, kindNames, place, receivedOn, language: spoken }) => (
                <li key={id} className="row">
                  <div className="row-main">
                    <strong>{kindNames.join(t('desk.listComma'))}</strong>
                    <span className="row-sub">
                      {[
                        number,
                        place.name,
                        t('support.since', { day: formats.day(receivedOn) }),
                        t(`choice.SupportLanguage.${spoken}`),
                      ].join(' · ')}
                    </span>
                  </div>
                  <AskButton operation="takeSupportCase" primary onClick={() => take(id)} />
                </li>
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {drawer}
    </div>
  )
}
