import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Link } from '../../../shared/route/link'

/** What staff asked to have put right in their own records. */
export function CorrectionsPart({ area }: { area: string }) {
  const { t, formats } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const corrections = useAnswer(
    `corrections ${area} ${stamp}`,
    (signal) => bodyOf(api.GET('/api/person/workforce/corrections', { signal, params: { query: { area } } })),
    area,
  )
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  return (
    <div className="loaded">
      <Loaded answer={corrections} what="problem.staffing" empty={{ when: (all) => all.length === 0, say: 'corrections.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ id, username, name, field, words, askedAt }) => (
              <li key={id} className="row">
                <div className="row-main">
                  <strong>
                    <Link href={`/staffing/members/${encodeURIComponent(username)}`}>{name}</Link> ·{' '}
                    {t(`choice.WorkforceField.${field}`)}
                  </strong>
                  <span className="row-sub">{formats.moment(askedAt)}</span>
                  <p>{words}</p>
                </div>
                <AskButton
                  operation="answerWorkforceCorrection"
                  primary
                  onClick={() => ask({ operation: 'answerWorkforceCorrection', path: { id } })}
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </div>
  )
}
