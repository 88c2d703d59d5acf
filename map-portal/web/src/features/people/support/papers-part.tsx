import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { downloadFrom } from '../../../api/download'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { Section } from '../../../shared/page/section'
import { useCase } from './case-context'

const KILO = 1024

/** Papers of the case. */
export function PapersPart() {
  const { t, formats } = useLanguage()
  const { message } = App.useApp()
  const { supportCase, ask, open } = useCase()
  const { id, attachments } = supportCase
  const read = (attachmentId: string, name: string) =>
    downloadFrom(`/api/person/support-cases/${id}/attachments/${attachmentId}`, name).catch((cause: unknown) =>
      message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  return (
    <Section
      title={t('file.attachments')}
      actions={
        open && (
          <AskButton operation="addSupportAttachment" onClick={() => ask({ operation: 'addSupportAttachment', path: { id } })} />
        )
      }
    >
      {attachments.length === 0 && <p className="page-quiet">{t('file.noAttachments')}</p>}
      <ul className="rows">
        {attachments.map(({ id: attachmentId, name, bytes, at }) => (
          <li key={attachmentId} className="row">
            <span className="row-main">
              <strong>{name}</strong>
              <span className="row-sub">
                {formats.moment(at)} · {t('file.kilobytes', { size: formats.number(Math.ceil(bytes / KILO)) })}
              </span>
            </span>
            <Button size="small" icon={<DownloadOutlined />} onClick={() => void read(attachmentId, name)}>
              {t('file.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
