import { Alert, Button, Form } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { operations, perform } from '../../../api/operation'
import { asProblem, type Problem } from '../../../api/problem'
import type { ChecklistVersion } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useAttempt } from '../../../shared/forms/attempt'
import { FormField } from '../../../shared/forms/form-field'
import { FormProblem } from '../../../shared/forms/form-problem'
import { FormScopeContext } from '../../../shared/forms/form-scope'
import { optionalMark } from '../../../shared/forms/optional-mark'
import { bodyOfForm, placed, typedOf, type Values } from '../../../shared/forms/values'
import { Section } from '../../../shared/page/section'
import { Questions } from './questions'

interface Props {
  code: string
  number: number
  mayChange: boolean
  stamp: number
  reload: () => void
}

/** The questions of one version: to edit while it is a draft, to read afterwards. */
export function VersionPart({ code, number, mayChange, stamp, reload }: Props) {
  const { t, language } = useLanguage()
  const version = useAnswer(
    `version ${code} ${number} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/checklists/{code}/versions/{number}', { signal, params: { path: { code, number } } })),
    `${code} ${number}`,
  )
  return (
    <Section title={`${t('checklists.questions')} · ${t('settings.version', { version: number })}`}>
      <Loaded answer={version} what="problem.checklists">
        {(data) =>
          data.head.state === 'DRAFT' && mayChange ? (
            <Editor key={data.head.version} version={data} reload={reload} />
          ) : (
            <Questions sections={data.sections} />
          )
        }
      </Loaded>
    </Section>
  )
}

const OPERATION = 'changeChecklistVersion'

/** Sections and questions as one form, drawn from the contract. */
function Editor({ version, reload }: { version: ChecklistVersion; reload: () => void }) {
  const { t } = useLanguage()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [sending, setSending] = useState(false)
  const [saved, setSaved] = useState(false)
  const attempt = useAttempt()
  const { fields } = operations[OPERATION]
  const { code, number, version: seen } = version.head
  const send = async (typed: Values) => {
    const body = bodyOfForm(fields, typed)
    const path = { code, number: String(number) }
    setSending(true)
    setProblem(undefined)
    try {
      await perform(OPERATION, { path, body, version: seen, key: attempt([path, body]) })
      setSaved(true)
      reload()
    } catch (cause) {
      const refused = asProblem(cause)
      setProblem(refused)
      const { atField } = placed(fields, refused.violations)
      form.setFields(atField.map(({ path: name, errors }) => ({ name, errors })))
      if (atField[0]) form.scrollToField(atField[0].path, { focus: true })
    } finally {
      setSending(false)
    }
  }
  return (
    <FormScopeContext value={{ form: OPERATION }}>
      <FormProblem problem={problem} fields={fields} reload={reload} />
      {saved && <Alert type="success" showIcon title={t('form.done')} />}
      <p className="page-quiet">{t('checklists.editHint')}</p>
      <Form
        form={form}
        name={OPERATION}
        layout="vertical"
        className="setting-form"
        initialValues={typedOf(fields, { sections: version.sections })}
        onFinish={(typed) => void send(typed)}
        scrollToFirstError={{ focus: true }}
        requiredMark={optionalMark}
      >
        {fields.map((field) => (
          <FormField key={field.name} field={field} name={[field.name]} path={[field.name]} />
        ))}
        <div className="setting-publish">
          <Button type="primary" htmlType="submit" loading={sending} data-operation={OPERATION}>
            {t('do.changeChecklistVersion')}
          </Button>
        </div>
      </Form>
    </FormScopeContext>
  )
}
