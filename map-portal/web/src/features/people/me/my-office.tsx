import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { WorkforceCorrection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { Office } from '../staffing/member-page'
import { Qualifications } from '../staffing/qualifications'
import { Trainings } from '../staffing/trainings'

/** One's own record, and the way to have it put right. */
export function MyOffice() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const own = useAnswer(
    `own office ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/person/workforce/me', { signal })),
    language,
  )
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  const { data } = own
  return (
    <>
      <Section
        title={t('staffing.office')}
        actions={
          data?.entered && (
            <AskButton
              operation="requestOwnWorkforceCorrection"
              onClick={() => ask({ operation: 'requestOwnWorkforceCorrection', path: {} })}
            />
          )
        }
      >
        <Loaded answer={own} what="problem.staffing" empty={{ when: ({ entered }) => !entered, say: 'me.nothingEntered' }}>
          {({ record, corrections }) => (
            <>
              {record && <Office member={record} />}
              <Corrections corrections={corrections} />
            </>
          )}
        </Loaded>
      </Section>
      {data?.record && (
        <>
          <Qualifications member={data.record} />
          <Trainings member={data.record} />
        </>
      )}
      {drawer}
    </>
  )
}

function Corrections({ corrections }: { corrections: WorkforceCorrection[] }) {
  const { t, formats } = useLanguage()
  return (
    <ul className="rows">
      {corrections.map(({ id, field, words, askedAt, state, answer }) => (
        <li key={id} className="row">
          <div className="row-main">
            <strong>{t(`choice.WorkforceField.${field}`)}</strong>
            <span className="row-sub">{formats.moment(askedAt)}</span>
            <p>{words}</p>
            {answer && <p>{answer}</p>}
          </div>
          <span className="tag">{t(`correction.${state}`)}</span>
        </li>
      ))}
    </ul>
  )
}
