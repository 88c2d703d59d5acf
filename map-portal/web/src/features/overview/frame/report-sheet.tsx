import { QrcodeOutlined } from '@ant-design/icons'
import { useLanguage } from '../../../locales/language'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

/** The sheet to hang up in a village or grid: its code leads residents to the public page. */
export function ReportSheet({ code }: { code: string }) {
  const { t } = useLanguage()
  if (!may(useSession(), 'getQrCode')) return null
  return (
    <p>
      <a href={`/api/dispute/qr/${code}.svg?poster=true`} target="_blank" rel="noreferrer">
        <QrcodeOutlined aria-hidden /> {t('details.sheet')}
      </a>
    </p>
  )
}
