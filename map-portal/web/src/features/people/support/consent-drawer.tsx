import { App, Button, Drawer, Form } from 'antd'
import { useState } from 'react'
import { perform } from '../../../api/operation'
import { asProblem, type Problem } from '../../../api/problem'
import type { SupportForm } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { Language } from '../../../locales/messages'
import { Loaded } from '../../../shared/answers/loaded'
import { useAttempt } from '../../../shared/forms/attempt'
import { FormProblem } from '../../../shared/forms/form-problem'
import { optionalMark } from '../../../shared/forms/optional-mark'
import { inRoot } from '../../../shared/window/in-root'
import { useNarrow } from '../../../shared/window/use-narrow'
import { ConsentDialogue } from './consent-dialogue'
import { type ConsentTyped, consentBody } from './given'
import { useSupportForm } from './use-support-form'

interface Props {
  id: string
  close: () => void
  done: () => void
}

/** Consent given anew: the notice is read out again. */
export function ConsentDrawer({ id, close, done }: Props) {
  const { t, language: reader } = useLanguage()
  const narrow = useNarrow()
  const [language, setLanguage] = useState<Language>(reader)
  const [form] = Form.useForm()
  const [sending, setSending] = useState(false)
  const answer = useSupportForm(language)
  return (
    <Drawer
      open
      onClose={close}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? '92dvh' : 680}
      getContainer={inRoot}
      mask={{ closable: false }}
      keyboard={false}
      title={t('do.recordSupportConsent')}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('form.cancel')}</Button>
          <Button type="primary" loading={sending} onClick={() => form.submit()}>
            {t('do.recordSupportConsent')}
          </Button>
        </div>
      }
    >
      <Loaded answer={answer} what="problem.support">
        {(data) => (
          <Renewal
            id={id}
            supportForm={data}
            form={form}
            language={language}
            setLanguage={setLanguage}
            setSending={setSending}
            done={() => {
              close()
              done()
            }}
          />
        )}
      </Loaded>
    </Drawer>
  )
}

interface RenewalProps {
  id: string
  supportForm: SupportForm
  form: ReturnType<typeof Form.useForm>[0]
  language: Language
  setLanguage: (language: Language) => void
  setSending: (sending: boolean) => void
  done: () => void
}

function Renewal({ id, supportForm: { notice }, form, language, setLanguage, setSending, done }: RenewalProps) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [problem, setProblem] = useState<Problem>()
  const attempt = useAttempt()
  const send = async (typed: ConsentTyped) => {
    setSending(true)
    setProblem(undefined)
    try {
      const body = await consentBody(notice.version, typed)
      await perform('recordSupportConsent', { path: { id }, body, key: attempt(body) })
      message.success(t('form.done'))
      done()
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setSending(false)
    }
  }
  return (
    <Form
      form={form}
      name="recordSupportConsent"
      layout="vertical"
      initialValues={{ needsGuardian: false, choices: [] }}
      onFinish={(typed) => void send(typed as ConsentTyped)}
      scrollToFirstError={{ focus: true }}
      requiredMark={optionalMark}
    >
      <FormProblem problem={problem} fields={[]} reload={() => undefined} />
      <ConsentDialogue notice={notice} language={language} setLanguage={setLanguage} />
    </Form>
  )
}
