import { PrinterOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { useCase } from './case-context'
import { ConsentDrawer } from './consent-drawer'

/** What was agreed to, in plain words: who sees what for what, until when; and what nobody may do. */
export function ConsentPart() {
  const { t, formats } = useLanguage()
  const { message } = App.useApp()
  const { supportCase, reload, open } = useCase()
  const [renewing, setRenewing] = useState(false)
  const { choices, given, expires, evidence, guardian, witness, witnessedAt } = supportCase.consent
  const receipt = () =>
    downloadFrom(`/api/person/support-cases/${supportCase.id}/consent/receipt.pdf`, 'receipt.pdf').catch((cause: unknown) =>
      message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  return (
    <Section
      title={t('consent.title')}
      actions={
        <div className="section-actions">
          <Button size="small" icon={<PrinterOutlined />} onClick={() => void receipt()}>
            {t('consent.receipt')}
          </Button>
          {open && (
            <Button size="small" data-operation="recordSupportConsent" onClick={() => setRenewing(true)}>
              {t('do.recordSupportConsent')}
            </Button>
          )}
        </div>
      }
    >
      <ul className="said">
        {choices.map(({ purpose, purposeName, recipient, recipientName, dataNames }) => (
          <li key={`${purpose} ${recipient}`}>
            {t('consent.says', { recipient: recipientName, purpose: purposeName, data: dataNames.join(t('desk.listComma')) })}
          </li>
        ))}
      </ul>
      <p>
        <strong>{t('consent.until', { at: formats.moment(expires) })}</strong>
      </p>
      <Terms
        of={[
          [t('consent.given'), formats.moment(given)],
          [t('consent.how'), t(`consent.evidence.${evidence}`)],
          [t('consent.guardian'), guardian && `${guardian.name} (${guardian.relation})`],
          [t('field.witness'), witness && `${witness} ${witnessedAt ? formats.moment(witnessedAt) : ''}`],
        ]}
      />
      <details className="may-not">
        <summary>{t('consent.mayNot')}</summary>
        <ul className="said">
          <li>{t('consent.mayNot.others')}</li>
          <li>{t('consent.mayNot.police')}</li>
          <li>{t('consent.mayNot.other')}</li>
          <li>{t('consent.mayNot.longer')}</li>
          <li>{t('consent.mayNot.judge')}</li>
        </ul>
      </details>
      {renewing && <ConsentDrawer id={supportCase.id} close={() => setRenewing(false)} done={reload} />}
    </Section>
  )
}
