import { Form, Input, Radio, Switch } from 'antd'
import { useEffect } from 'react'
import { useLanguage } from '../../../locales/language'
import { FilePick } from '../../../shared/forms/file-pick'
import { CountyTimeInput } from '../../../shared/time/county-time-input'
import { type EvidenceTyped, evidenceKinds, fileNeeded } from './evidence'

/** How it is known that somebody agreed; for whoever cannot agree alone, who agreed for them. */
export function EvidenceFields() {
  const { t } = useLanguage()
  const form = Form.useFormInstance()
  const needsGuardian = Form.useWatch('needsGuardian') === true
  const kind = Form.useWatch(['evidence', 'kind']) as EvidenceTyped['kind'] | undefined
  const witness = Form.useWatch(['evidence', 'witness']) as string | undefined
  const kinds = evidenceKinds(needsGuardian)
  const fits = kind !== undefined && kinds.includes(kind)
  useEffect(() => {
    if (!fits) form.setFieldValue(['evidence', 'kind'], evidenceKinds(needsGuardian)[0])
  }, [fits, needsGuardian, form])
  const required = [{ required: true, message: t('form.required') }]
  const byVoice = kind === 'ORAL_RECORDED' || kind === 'GUARDIAN'
  const mustHaveFile = kind !== undefined && fileNeeded({ kind, witness })
  return (
    <fieldset className="form-group">
      <legend>{t('consent.evidence')}</legend>
      <Form.Item
        name="needsGuardian"
        label={t('field.needsGuardian')}
        extra={t('consent.guardianHint')}
        valuePropName="checked"
        layout="horizontal"
        colon={false}
      >
        <Switch checkedChildren={t('form.yes')} unCheckedChildren={t('form.no')} />
      </Form.Item>
      {needsGuardian && (
        <>
          <Form.Item name={['evidence', 'guardian', 'name']} label={t('field.guardian.name')} rules={required}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name={['evidence', 'guardian', 'relation']} label={t('field.guardian.relation')} rules={required}>
            <Input maxLength={40} />
          </Form.Item>
        </>
      )}
      <Form.Item name={['evidence', 'kind']} label={t('consent.how')} rules={required}>
        <Radio.Group options={kinds.map((value) => ({ value, label: t(`consent.evidence.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name={['evidence', 'file']}
        label={t('consent.file')}
        extra={t('consent.fileHint')}
        required={mustHaveFile}
        rules={mustHaveFile ? required : undefined}
      >
        <FilePick />
      </Form.Item>
      {byVoice && (
        <>
          <Form.Item name={['evidence', 'witness']} label={t('field.witness')}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item
            name={['evidence', 'at']}
            label={t('consent.saidAt')}
            required={Boolean(witness)}
            rules={witness ? required : undefined}
          >
            <CountyTimeInput />
          </Form.Item>
        </>
      )}
    </fieldset>
  )
}
