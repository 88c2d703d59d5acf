import { PrinterOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { downloadFrom } from '../../api/download'
import { asProblem } from '../../api/problem'
import { useLanguage } from '../../locales/language'

/** Saves a paper to print. */
export function PdfButton({ address, file, label }: { address: string; file: string; label: string }) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const save = () =>
    downloadFrom(address, file).catch((cause: unknown) => message.error(asProblem(cause).message || t('problem.unreachable')))
  return (
    <Button size="small" icon={<PrinterOutlined />} onClick={() => void save()}>
      {label}
    </Button>
  )
}
