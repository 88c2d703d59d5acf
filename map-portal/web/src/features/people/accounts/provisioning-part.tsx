import { Alert } from 'antd'
import type { StaffAccount } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import type { useAsking } from '../../../shared/forms/use-asking'

/** Whether the sign-in service has what is decided here; where not, what it waits for. Nothing while it has. */
export function ProvisioningPart({ account, ask }: { account: StaffAccount; ask: ReturnType<typeof useAsking>['ask'] }) {
  const { t, formats } = useLanguage()
  const { state, reason, tries = 0, nextAt } = account.provisioning
  if (state === 'DONE') return <p className="page-quiet">{t('people.signInKnows')}</p>
  return (
    <Alert
      type={state === 'FAILED' ? 'warning' : 'info'}
      showIcon
      title={t(tries > 0 ? 'people.waitsTried' : 'people.waits', { tries })}
      description={[reason, nextAt && t('people.nextTry', { at: formats.time(nextAt) })].filter(Boolean).join(' ')}
      action={
        <AskButton operation="provisionStaff" onClick={() => ask({ operation: 'provisionStaff', path: { id: account.id } })} />
      }
    />
  )
}
