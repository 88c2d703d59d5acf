import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

/** The same matters as a workbook. */
export function LedgerButton({ search }: { search: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const { message } = App.useApp()
  const [loading, setLoading] = useState(false)
  if (!may(session, 'getLedger')) return null
  const download = async () => {
    setLoading(true)
    try {
      await downloadFrom(`/api/dispute/ledger.xlsx?${search}`, 'ledger.xlsx')
    } catch (cause) {
      message.error(asProblem(cause).message || t('problem.unreachable'))
    } finally {
      setLoading(false)
    }
  }
  return (
    <Button icon={<DownloadOutlined />} loading={loading} onClick={() => void download()}>
      {t('matters.ledger')}
    </Button>
  )
}
