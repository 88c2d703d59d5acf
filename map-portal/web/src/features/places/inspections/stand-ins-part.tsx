import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'

/** Who stands in for whom. */
export function StandInsPart() {
  const { t, formats, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const standIns = useAnswer(
    `stand-ins ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/inspection-stand-ins', { signal })),
    language,
  )
  const { ask, drawer } = useAsking({ scope: {}, reload: () => setStamp((before) => before + 1) })
  const personName = usePersonName(standIns.data?.flatMap(({ username, standIn }) => [username, standIn]))
  return (
    <>
      <div className="section-actions">
        <AskButton
          operation="addInspectionStandIn"
          primary
          size="middle"
          onClick={() => ask({ operation: 'addInspectionStandIn', path: {}, initial: { from: today() } })}
        />
      </div>
      <Loaded
        answer={standIns}
        what="problem.inspections"
        empty={{ when: (all) => all.length === 0, say: 'inspections.noStandIns' }}
      >
        {(all) => (
          <ul className="rows">
            {all.map(({ id, areaName, area, username, standIn, from, until, reason }) => (
              <li key={id} className="row">
                <span className="row-main">
                  <strong>{t('inspections.standInFor', { name: personName(standIn), other: personName(username) })}</strong>
                  <span className="row-sub">
                    {[areaName ?? area, `${formats.day(from)} – ${formats.day(until)}`, reason].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <AskButton
                  operation="endInspectionStandIn"
                  danger
                  onClick={() => ask({ operation: 'endInspectionStandIn', path: { id }, danger: true })}
                />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </>
  )
}
