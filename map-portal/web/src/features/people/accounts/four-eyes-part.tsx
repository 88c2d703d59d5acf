import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { FourEyesRequest } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAreaName, usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { ToldOnce } from '../../../shared/page/told-once'

/** What two system administrators decide together: asked for by one, agreed to by another. */
export function FourEyesPart() {
  const { t } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const [approved, setApproved] = useState<FourEyesRequest>()
  const requests = useAnswer(`four eyes ${stamp}`, (signal) => bodyOf(api.GET('/api/person/four-eyes', { signal })), 'four eyes')
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer, operation) => operation === 'approveFourEyes' && setApproved(answer as FourEyesRequest),
  })
  return (
    <div className="loaded">
      <p className="page-quiet">{t('fourEyes.hint')}</p>
      <div className="section-actions">
        <AskButton operation="askFourEyes" primary size="middle" onClick={() => ask({ operation: 'askFourEyes', path: {} })} />
      </div>
      <Loaded answer={requests} what="problem.fourEyes" empty={{ when: (all) => all.length === 0, say: 'fourEyes.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map((request) => (
              <RequestRow key={request.id} request={request} ask={ask} />
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
      {approved?.password && (
        <ToldOnce
          title={t('people.password')}
          hint={t('people.passwordHint')}
          secrets={[
            [t('field.username'), approved.username],
            [t('people.password'), approved.password],
          ]}
          close={() => setApproved(undefined)}
        />
      )}
    </div>
  )
}

function RequestRow({ request, ask }: { request: FourEyesRequest; ask: ReturnType<typeof useAsking>['ask'] }) {
  const { t, formats } = useLanguage()
  const areaName = useAreaName()
  const personName = usePersonName([request.askedBy, request.decidedBy])
  const { id, kind, name, username, role, areaCode, until, reason, state, askedBy, askedAt, lapsesAt } = request
  const { decidedBy, decidedAt, decisionReason, mayApprove, mayRefuse } = request
  const what = kind === 'GRANT' && role ? `${t(`role.${role}`)} ${areaCode ? areaName(areaCode) : ''}` : t('people.password')
  return (
    <li className="row" data-read={state !== 'WAITING'}>
      <div className="row-main">
        <strong>
          {name} ({username}) · {what}
        </strong>
        <span className="row-sub">
          {[
            t('fourEyes.asked', { name: personName(askedBy), at: formats.moment(askedAt) }),
            until && t('people.until', { at: formats.moment(until) }),
            state === 'WAITING' && t('fourEyes.lapses', { at: formats.moment(lapsesAt) }),
            decidedAt && t('desk.byAt', { name: personName(decidedBy), at: formats.moment(decidedAt) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <p>{[reason, decisionReason].filter(Boolean).join(' — ')}</p>
      </div>
      <div className="row-actions">
        <span className="tag">{t(`fourEyes.${state}`)}</span>
        {mayApprove && (
          <AskButton
            operation="approveFourEyes"
            primary
            onClick={() =>
              ask({ operation: 'approveFourEyes', path: { id }, intro: <p>{t('fourEyes.approveHint', { what, name })}</p> })
            }
          />
        )}
        {mayRefuse && <AskButton operation="refuseFourEyes" onClick={() => ask({ operation: 'refuseFourEyes', path: { id } })} />}
      </div>
    </li>
  )
}
