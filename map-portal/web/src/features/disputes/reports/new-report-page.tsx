import { Alert, Button, Form, Result } from 'antd'
import { useState } from 'react'
import { perform } from '../../../api/operation'
import { asProblem, type Problem } from '../../../api/problem'
import type { Report, ReportMatch, Session } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAttempt } from '../../../shared/forms/attempt'
import { FormProblem } from '../../../shared/forms/form-problem'
import { FormScopeContext } from '../../../shared/forms/form-scope'
import { optionalMark } from '../../../shared/forms/optional-mark'
import { bodyOfForm, placed, type Values } from '../../../shared/forms/values'
import { Page } from '../../../shared/page/page'
import { Link } from '../../../shared/route/link'
import { useSession } from '../../../shared/session/session-context'
import { Matches } from './matches'
import { PlaceFields } from './place-fields'
import { ReportFields, reportFields } from './report-fields'
import { ToReview } from './to-review'

interface Filed {
  report: Report
  repeated: boolean
}

/** What somebody told us, entered on the spot: place, words, parties; likely duplicates are shown before it is sent. */
export default function NewReportPage() {
  const { t } = useLanguage()
  const session = useSession()
  const [form] = Form.useForm<Values>()
  const [matches, setMatches] = useState<ReportMatch[]>()
  const [problem, setProblem] = useState<Problem>()
  const [sending, setSending] = useState(false)
  const [filed, setFiled] = useState<Filed>()
  const attempt = useAttempt()

  const bodyNow = () => bodyOfForm(reportFields, form.getFieldsValue(true) as Values)
  const guarded = async (work: () => Promise<void>) => {
    setSending(true)
    setProblem(undefined)
    try {
      await work()
    } catch (cause) {
      const refused = asProblem(cause)
      setProblem(refused)
      form.setFields(placed(reportFields, refused.violations).atField.map(({ path, errors }) => ({ name: path, errors })))
    } finally {
      setSending(false)
    }
  }
  const send = (join?: string) =>
    guarded(async () => {
      const body = { ...bodyNow(), dispute: join }
      setFiled((await perform('fileReport', { body, key: attempt(body) })).data as Filed)
    })
  const look = () =>
    guarded(async () => {
      const found = (await perform('previewMatches', { body: bodyNow(), key: attempt('look') })).data as ReportMatch[]
      setMatches(found)
      if (found.length === 0) await send()
    })
  const another = () => {
    form.resetFields()
    setFiled(undefined)
    setMatches(undefined)
  }

  if (filed) return <FiledPage filed={filed} another={another} />
  return (
    <Page title={t('rail.new')}>
      <ToReview />
      <FormScopeContext value={{ form: 'fileReport' }}>
        <FormProblem problem={problem} fields={reportFields} reload={() => undefined} />
        <Form
          form={form}
          name="fileReport"
          layout="vertical"
          className="report-form"
          initialValues={{ channel: usualChannel(session), parties: [] }}
          onFinish={() => void look()}
          onValuesChange={() => matches && setMatches(undefined)}
          scrollToFirstError={{ focus: true }}
          requiredMark={optionalMark}
        >
          <PlaceFields />
          <ReportFields />
          {matches && matches.length > 0 && <Matches matches={matches} join={(id) => void send(id)} sending={sending} />}
          <div className="report-send">
            {matches && matches.length > 0 ? (
              <Button type="primary" size="large" loading={sending} onClick={() => void send()}>
                {t('report.sendAnyway')}
              </Button>
            ) : (
              <Button type="primary" size="large" htmlType="submit" loading={sending}>
                {t('report.send')}
              </Button>
            )}
          </div>
        </Form>
      </FormScopeContext>
    </Page>
  )
}

/** By which way somebody of this role usually hears of a matter. */
function usualChannel({ grants }: Session): 'OFFICER' | 'POLICE' | 'GRID_WORKER' {
  const has = (role: string) => grants.some((grant) => grant.role === role)
  if (has('officer')) return 'OFFICER'
  return has('police') ? 'POLICE' : 'GRID_WORKER'
}

function FiledPage({ filed: { report, repeated }, another }: { filed: Filed; another: () => void }) {
  const { t } = useLanguage()
  const { ticket, state, disputeId, disputeNumber } = report
  return (
    <Page title={t('rail.new')}>
      {repeated && <Alert type="info" showIcon title={t('report.repeated')} className="desk-notice" />}
      <Result
        status="success"
        title={t('report.filed', { ticket })}
        subTitle={state === 'ENTERED' ? t('report.waits') : disputeNumber && t('report.opened', { number: disputeNumber })}
        extra={[
          disputeId && (
            <Link key="matter" className="ant-btn" href={`/matters/${disputeId}`}>
              {t('report.toMatter')}
            </Link>
          ),
          <Button key="another" type="primary" onClick={another}>
            {t('report.another')}
          </Button>,
        ]}
      />
    </Page>
  )
}
