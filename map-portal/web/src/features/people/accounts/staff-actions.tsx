import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { OperationName } from '../../../api/generated/forms'
import type { StaffAccount, StaffAction } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton, mayAsk } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { rolesToGive } from './delegable'

type Ask = ReturnType<typeof useAsking>['ask']

const operationOf: Record<StaffAction, OperationName> = {
  GRANT: 'giveGrant',
  STAND_IN: 'appointStandIn',
  CHANGE: 'changeStaff',
  PASSWORD: 'setFirstPassword',
  ACTIVATE: 'activateStaff',
  ABSENCE: 'planAbsence',
  RETURN: 'returnStaff',
  SUSPEND: 'suspendStaff',
  LEAVE: 'leaveStaff',
  FOUR_EYES: 'askFourEyes',
}

const order = Object.keys(operationOf) as StaffAction[]

/** What the reader may do with the account as it is now; the server says what. */
export function StaffActions({ account, ask }: { account: StaffAccount; ask: Ask }) {
  const { t } = useLanguage()
  const session = useSession()
  const delegable = useAnswer(may(session, 'listDelegable') ? 'delegable' : null, (signal) =>
    bodyOf(api.GET('/api/person/delegable', { signal })),
  )
  const { id, username, name, homeArea, phone, email, locale } = account
  const path = { id }
  const questions: Partial<Record<StaffAction, Partial<Parameters<Ask>[0]>>> = {
    GRANT: {
      only: delegable.data && { role: rolesToGive(delegable.data), delegable: rolesToGive(delegable.data) },
      initial: { areaCode: homeArea },
      intro: <p className="page-quiet">{t('people.grantHint')}</p>,
    },
    STAND_IN: { given: { grants: undefined }, intro: <p className="page-quiet">{t('people.standInHint')}</p> },
    CHANGE: { initial: { name, homeArea, phone, email, locale } },
    PASSWORD: { intro: <p>{t('people.passwordIntro')}</p> },
    SUSPEND: { danger: true, intro: <p>{t('people.suspendHint')}</p> },
    LEAVE: { danger: true, intro: <p>{t('people.leaveHint')}</p> },
    FOUR_EYES: { path: {}, given: { username }, intro: <p>{t('people.fourEyesHint')}</p> },
  }
  const offered = order.filter((action) => account.may.includes(action) && mayAsk(session, operationOf[action]))
  if (offered.length === 0) return account.mine ? <p className="page-quiet">{t('people.ownAccount')}</p> : null
  return (
    <div className="section-actions">
      {offered.map((action, index) => (
        <AskButton
          key={action}
          operation={operationOf[action]}
          primary={index === 0}
          danger={questions[action]?.danger}
          size="middle"
          onClick={() => ask({ operation: operationOf[action], path, ...questions[action] })}
        />
      ))}
    </div>
  )
}
