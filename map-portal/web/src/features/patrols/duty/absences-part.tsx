import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'

/** When the reader cannot. Nobody is asked why. */
export function AbsencesPart() {
  const { t, formats, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const absences = useAnswer(
    `own absences ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/absences', { signal })),
    language,
  )
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  return (
    <>
      <div className="section-actions">
        <AskButton
          operation="addOwnAbsence"
          primary
          size="middle"
          onClick={() => ask({ operation: 'addOwnAbsence', path: {} })}
        />
      </div>
      <p className="page-quiet">{t('absence.hint')}</p>
      <Loaded answer={absences} what="problem.absences" empty={{ when: (all) => all.length === 0, say: 'absence.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ id, from, until, touched }) => (
              <li key={id} className="row">
                <span className="row-main">
                  <strong>
                    {formats.moment(from)} – {formats.moment(until)}
                  </strong>
                  {touched.length > 0 && <span className="row-sub">{t('absence.touched', { count: touched.length })}</span>}
                </span>
                <div className="row-actions">
                  <AskButton operation="withdrawAbsence" onClick={() => ask({ operation: 'withdrawAbsence', path: { id } })} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </>
  )
}
