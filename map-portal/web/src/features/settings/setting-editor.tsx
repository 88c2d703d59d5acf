import { App, Button, Form, Input } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { OperationName } from '../../api/generated/forms'
import { perform } from '../../api/operation'
import { asProblem, Problem } from '../../api/problem'
import type { Setting } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { useAttempt } from '../../shared/forms/attempt'
import { FormField } from '../../shared/forms/form-field'
import { FormProblem } from '../../shared/forms/form-problem'
import { FormScopeContext } from '../../shared/forms/form-scope'
import { optionalMark } from '../../shared/forms/optional-mark'
import { bodyOfForm, placed, typedOf, type Values } from '../../shared/forms/values'
import { fieldsOfForm } from './fields'
import { SettingDraftContext } from './setting-draft'

const REASON = 'reason for this change'

/** Draws any kind of settings from its form; publishing needs a reason. */
export function SettingEditor({
  setting,
  publishing,
  reload,
  follows,
}: {
  setting: Setting
  publishing: OperationName
  reload: () => void
  follows?: ReactNode
}) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [sending, setSending] = useState(false)
  const attempt = useAttempt()
  const { kind, body, form: described, version, mayPublish } = setting
  const fields = useMemo(() => fieldsOfForm(described), [described])

  const refuse = (refused: Problem | undefined) => {
    setProblem(refused)
    if (refused) form.setFields(placed(fields, refused.violations).atField.map(({ path, errors }) => ({ name: path, errors })))
  }
  const draft = { body: () => bodyOfForm(fields, form.getFieldsValue(true)), refused: refuse }

  const publish = async (typed: Values) => {
    const change = { body: bodyOfForm(fields, typed), reason: typed[REASON] }
    setSending(true)
    setProblem(undefined)
    try {
      await perform(publishing, { path: { kind }, body: change, version, key: attempt(change) })
      message.success(t('settings.published'))
      form.setFieldValue(REASON, undefined)
      reload()
    } catch (cause) {
      refuse(withinBody(asProblem(cause)))
    } finally {
      setSending(false)
    }
  }

  const readAgain = () => {
    setProblem(undefined)
    reload()
  }

  return (
    <FormScopeContext value={{ form: kind }}>
      <FormProblem problem={problem} fields={fields} reload={readAgain} />
      <Form
        form={form}
        name={kind}
        layout="vertical"
        className="setting-form"
        disabled={!mayPublish}
        initialValues={typedOf(fields, body as Values)}
        onFinish={(typed) => void publish(typed)}
        scrollToFirstError={{ focus: true }}
        requiredMark={optionalMark}
      >
        {fields.map((field) => (
          <FormField key={field.name} field={field} name={[field.name]} path={[field.name]} />
        ))}
        <SettingDraftContext value={draft}>{follows}</SettingDraftContext>
        {mayPublish ? (
          <div className="setting-publish">
            <Form.Item name={REASON} label={t('settings.reason')} rules={[{ required: true, message: t('form.required') }]}>
              <Input maxLength={500} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={sending}>
              {t('settings.publish')}
            </Button>
          </div>
        ) : (
          <p className="page-quiet">{t('settings.readOnly')}</p>
        )}
      </Form>
    </FormScopeContext>
  )
}

/** The server names faults from the top of the request; the form starts at the body. */
function withinBody(problem: Problem): Problem {
  const { status, message, kind, violations } = problem
  const within = violations.map((violation) => ({ ...violation, field: violation.field?.replace(/^\/?body(?=[./[])/, '') }))
  return new Problem(status, message, kind, within)
}
