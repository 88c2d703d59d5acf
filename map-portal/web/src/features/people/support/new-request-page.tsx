import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { operations, perform } from '../../../api/operation'
import { asProblem, type Problem } from '../../../api/problem'
import type { SupportForm, SupportReceived } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { Language } from '../../../locales/messages'
import { Loaded } from '../../../shared/answers/loaded'
import { useAttempt } from '../../../shared/forms/attempt'
import { FormField } from '../../../shared/forms/form-field'
import { FormProblem } from '../../../shared/forms/form-problem'
import { FormScopeContext } from '../../../shared/forms/form-scope'
import { optionalMark } from '../../../shared/forms/optional-mark'
import { bodyOfForm, placed, type Values } from '../../../shared/forms/values'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { ToldOnce } from '../../../shared/page/told-once'
import { goTo } from '../../../shared/route/address'
import { useLeaveWarning } from '../../../shared/route/leave-warning'
import { Link } from '../../../shared/route/link'
import { reaches } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { ConsentDialogue } from './consent-dialogue'
import { type ConsentTyped, consentBody } from './given'
import { useSupportForm } from './use-support-form'

/** Asked in a way of their own below; the language is that in which the notice was read. */
const ELSEWHERE = new Set(['consent', 'evidence', 'needsGuardian', 'kinds', 'language'])
const fields = operations.fileSupportRequest.fields.filter(({ name }) => !ELSEWHERE.has(name))

/** A request for help brought for somebody: what they ask for, then the notice read to them and what they agree to. */
export default function NewRequestPage() {
  const { t } = useLanguage()
  const session = useSession()
  return (
    <Page title={t('support.enter')} back={<Link href="/support">{t('rail.support')}</Link>}>
      {reaches(session, 'fileSupportRequest') ? <Entering /> : <p className="page-quiet">{t('support.enterNotForYou')}</p>}
    </Page>
  )
}

function Entering() {
  const { t, language: reader } = useLanguage()
  const [language, setLanguage] = useState<Language>(reader)
  const form = useSupportForm(language)
  return (
    <>
      <p className="page-quiet">{t('support.enterHint')}</p>
      <Loaded answer={form} what="problem.support">
        {(data) => <Request form={data} language={language} setLanguage={setLanguage} />}
      </Loaded>
    </>
  )
}

interface Props {
  form: SupportForm
  language: Language
  setLanguage: (language: Language) => void
}

function Request({ form: { kinds, notice }, language, setLanguage }: Props) {
  const { t } = useLanguage()
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<Problem>()
  const [sending, setSending] = useState(false)
  const [received, setReceived] = useState<SupportReceived>()
  const [touched, setTouched] = useState(false)
  useLeaveWarning(touched && !received, t('support.leaveWarning'))
  const attempt = useAttempt()
  const send = async (typed: Values) => {
    setSending(true)
    setProblem(undefined)
    try {
      const given = await consentBody(notice.version, typed as unknown as ConsentTyped)
      const body = { ...bodyOfForm(fields, typed), kinds: typed.kinds, language, ...given }
      setReceived((await perform('fileSupportRequest', { body, key: attempt(body) })).data as SupportReceived)
    } catch (cause) {
      const refused = asProblem(cause)
      setProblem(refused)
      form.setFields(placed(fields, refused.violations).atField.map(({ path, errors }) => ({ name: path, errors })))
    } finally {
      setSending(false)
    }
  }
  return (
    <FormScopeContext value={{ form: 'fileSupportRequest' }}>
      <Form
        form={form}
        name="fileSupportRequest"
        layout="vertical"
        initialValues={{ source: 'OFFICE', needsGuardian: false, choices: [] }}
        onValuesChange={() => setTouched(true)}
        onFinish={(typed) => void send(typed)}
        scrollToFirstError={{ focus: true }}
        requiredMark={optionalMark}
        className="desk-form"
      >
        <Section title={t('support.request')}>
          <Form.Item name="kinds" label={t('field.kinds')} rules={[{ required: true, message: t('form.required') }]}>
            <Select
              mode="multiple"
              options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
          {fields.map((field) => (
            <FormField key={field.name} field={field} name={[field.name]} path={[field.name]} />
          ))}
        </Section>
        <Section title={t('consent.title')}>
          <ConsentDialogue notice={notice} language={language} setLanguage={setLanguage} />
        </Section>
        <FormProblem problem={problem} fields={fields} reload={() => undefined} />
        <div className="report-send">
          <Button type="primary" size="large" htmlType="submit" loading={sending}>
            {t('support.send')}
          </Button>
        </div>
      </Form>
      {received && (
        <ToldOnce
          title={t('support.received', { number: received.number })}
          hint={t('support.receivedHint')}
          secrets={[
            [t('once.number'), received.ticket],
            [t('once.pin'), received.pin],
          ]}
          close={() => goTo('/support/filed')}
        />
      )}
    </FormScopeContext>
  )
}
