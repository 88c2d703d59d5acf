import { Progress } from 'antd'
import type { Agreement, MatterWork } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { AskButton } from '../../../../shared/forms/ask-button'
import { Terms } from '../../../../shared/page/terms'
import { useMatter } from '../matter-context'

const DAYS = 30
const HUNDRED = 100

/** Judicial confirmation: how long both parties can still apply, whether they did, what the court said. */
export function ConfirmationPart({ work, agreement }: { work: MatterWork; agreement: Agreement }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const path = { id: matter.id }
  const { confirmation } = work
  const { confirmationUntil, confirmationDaysLeft, confirmationWished } = agreement
  return (
    <>
      <h3 className="list-title">{t('confirmation.title')}</h3>
      {confirmation ? (
        <Terms
          of={[
            [t('field.court'), confirmation.court],
            [t('field.appliedOn'), formats.day(confirmation.appliedOn)],
            [t('field.result'), confirmation.result ? t(`choice.result.${confirmation.result}`) : t('confirmation.waiting')],
            [t('field.documentNumber'), confirmation.documentNumber],
            [t('field.reason'), confirmation.reason],
          ]}
        />
      ) : (
        <p className="page-quiet">{t(confirmationWished ? 'confirmation.wished' : 'confirmation.notWished')}</p>
      )}
      {!confirmation && confirmationDaysLeft !== undefined && confirmationUntil && (
        <div className="countdown">
          <Progress
            percent={Math.min(HUNDRED, (HUNDRED * confirmationDaysLeft) / DAYS)}
            showInfo={false}
            strokeColor="var(--accent)"
            aria-label={t('confirmation.daysLeft', { days: confirmationDaysLeft, until: formats.day(confirmationUntil) })}
          />
          <span>{t('confirmation.daysLeft', { days: confirmationDaysLeft, until: formats.day(confirmationUntil) })}</span>
        </div>
      )}
      {!confirmation && confirmationDaysLeft !== undefined && (
        <AskButton operation="applyForConfirmation" onClick={() => ask({ operation: 'applyForConfirmation', path })} />
      )}
      {confirmation && !confirmation.result && (
        <AskButton operation="recordConfirmationResult" onClick={() => ask({ operation: 'recordConfirmationResult', path })} />
      )}
    </>
  )
}
