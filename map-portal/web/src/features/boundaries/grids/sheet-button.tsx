import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'

type Query = Record<string, string | number | undefined>

/** The same list as a workbook. */
export function SheetButton({ address, query, file }: { address: string; query: Query; file: string }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const save = () => {
    const search = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, `${value}`)
    downloadFrom(`${address}?${search}`, file).catch((cause: unknown) =>
      message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  }
  return (
    <Button icon={<DownloadOutlined />} data-operation="exportSheet" onClick={save}>
      {t('grids.sheet')}
    </Button>
  )
}
