import { Alert, Rate } from 'antd'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { Section } from '../../../shared/page/section'
import { useCase } from './case-context'

/** What came of it; and the withdrawal, which ends everything at once. */
export function EndPart() {
  const { t } = useLanguage()
  const { supportCase, ask, open } = useCase()
  const { id, result, resultWords, stars, satisfactionWords } = supportCase
  const path = { id }
  const withdraw = () =>
    ask({
      operation: 'recordSupportWithdrawal',
      path,
      danger: true,
      intro: (
        <Alert
          type="warning"
          showIcon
          className="desk-notice"
          title={t('support.withdrawTitle')}
          description={t('support.withdrawHint')}
        />
      ),
    })
  return (
    <Section
      title={t('support.end')}
      actions={
        <div className="section-actions">
          {open && (
            <AskButton operation="closeSupportCase" primary onClick={() => ask({ operation: 'closeSupportCase', path })} />
          )}
          <AskButton operation="recordSupportWithdrawal" danger onClick={withdraw} />
        </div>
      }
    >
      {result ? (
        <>
          <p>
            <span className="tag tag-status">{t(`choice.SupportResult.${result}`)}</span> {resultWords}
          </p>
          {stars !== undefined && (
            <p>
              <Rate disabled value={stars} /> {satisfactionWords}
            </p>
          )}
        </>
      ) : (
        <p className="page-quiet">{t('support.noResult')}</p>
      )}
    </Section>
  )
}
