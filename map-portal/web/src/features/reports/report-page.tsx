import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { AnalysisReport } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { Page } from '../../shared/page/page'
import { Section } from '../../shared/page/section'
import { Link } from '../../shared/route/link'
import { Documents } from './documents'
import { isUnderWay, ReportProgress } from './report-state'
import { ReportTerms } from './report-terms'

const EVERY_MILLIS = 1500

/** One report: how far it is, what it is made of, its documents, and how its figures are to be read. */
export default function ReportPage({ id }: { id: string }) {
  const { t } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const answer = useAnswer(
    `report ${id} ${stamp}`,
    (signal) => bodyOf(api.GET('/api/analysis/reports/{id}', { signal, params: { path: { id } } })),
    id,
  )
  const running = answer.data ? isUnderWay(answer.data) : false
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setStamp((before) => before + 1), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [running])
  return (
    <Page title={answer.data?.title ?? t('rail.papers')} back={<Link href="/papers">{t('rail.papers')}</Link>}>
      <Loaded answer={answer} what="problem.papers">
        {(report) => (
          <>
            <ReportProgress report={report} />
            {report.failure && <Alert type="error" showIcon title={t(`papers.failure.${report.failure}`)} />}
            <Silent report={report} />
            <Documents report={report} />
            <Section title={t('papers.madeOf')}>
              <ReportTerms report={report} />
            </Section>
            <Section title={t('papers.rules')}>
              <ul className="plain">
                <li>{t('papers.rule.moment')}</li>
                <li>{t('papers.rule.withheld')}</li>
                <li>{t('papers.rule.rates')}</li>
                <li>{t('papers.rule.use')}</li>
              </ul>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

/** What is missing because its service did not answer. */
function Silent({ report: { silent } }: { report: AnalysisReport }) {
  const { t } = useLanguage()
  if (silent.length === 0) return null
  const parts = silent.map((part) => t(`papers.part.${part}`)).join(t('desk.listComma'))
  return <Alert type="warning" showIcon title={t('papers.silent', { parts })} />
}
