import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { downloadFrom } from '../../api/download'
import { asProblem } from '../../api/problem'
import type { AnalysisReport } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Section } from '../../shared/page/section'

const formats = ['docx', 'pdf', 'xlsx'] as const
type Format = (typeof formats)[number]

/** The documents of a report that is done; who takes one is recorded. */
export function Documents({ report: { id, title, state } }: { report: AnalysisReport }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [taking, setTaking] = useState<Format>()
  if (state !== 'DONE') return null
  const take = async (format: Format) => {
    setTaking(format)
    try {
      await downloadFrom(`/api/analysis/reports/${id}/documents/${format}`, `${title}.${format}`)
    } catch (cause) {
      message.error(asProblem(cause).message || t('problem.unreachable'))
    } finally {
      setTaking(undefined)
    }
  }
  return (
    <Section title={t('papers.documents')}>
      <div className="section-actions">
        {formats.map((format) => (
          <Button
            key={format}
            icon={<DownloadOutlined />}
            loading={taking === format}
            data-operation={`take-${format}`}
            onClick={() => void take(format)}
          >
            {t(`papers.take.${format}`)}
          </Button>
        ))}
      </div>
      <p className="page-quiet">{t('papers.takeHint')}</p>
    </Section>
  )
}
