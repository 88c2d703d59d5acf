import { Progress } from 'antd'
import type { AnalysisReport } from '../../api/types'
import { useLanguage } from '../../locales/language'

const HUNDRED = 100
const looks = { DONE: 'tag tag-quiet', FAILED: 'tag tag-overdue', WAITING: 'tag tag-status', RUNNING: 'tag tag-status' }

export function isUnderWay({ state }: AnalysisReport): boolean {
  return state === 'WAITING' || state === 'RUNNING'
}

export function ReportState({ report: { state } }: { report: AnalysisReport }) {
  const { t } = useLanguage()
  return <span className={looks[state]}>{t(`import.${state}`)}</span>
}

/** How far the documents are, while they are being made. */
export function ReportProgress({ report }: { report: AnalysisReport }) {
  const { t } = useLanguage()
  if (!isUnderWay(report)) return null
  return <Progress percent={Math.round(HUNDRED * report.progress)} aria-label={t('papers.progress', { title: report.title })} />
}
