import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'

/** Saves the same as a file. */
export function ExportButton({ address, query }: { address: string; query: Record<string, string | undefined> }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const save = (format: 'XLSX' | 'CSV') => {
    const search = new URLSearchParams({ format })
    for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
    downloadFrom(`${address}?${search}`, `linli.${format.toLowerCase()}`).catch((cause: unknown) =>
      message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  }
  return (
    <span className="section-actions">
      {(['XLSX', 'CSV'] as const).map((format) => (
        <Button key={format} icon={<DownloadOutlined />} data-operation={`export${format}`} onClick={() => save(format)}>
          {format}
        </Button>
      ))}
    </span>
  )
}
