import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { api, bodyOf } from '../../../../api/client'
import { downloadFrom } from '../../../../api/download'
import { asProblem } from '../../../../api/problem'
import type { Attachment } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { AskButton } from '../../../../shared/forms/ask-button'
import { Section } from '../../../../shared/page/section'
import { useMatter, useMatterAnswer } from '../matter-context'

export function AttachmentsPart() {
  const { t } = useLanguage()
  const { matter, ask } = useMatter()
  const attachments = useMatterAnswer('attachments', (id, signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/attachments', { signal, params: { path: { id } } })),
  )
  return (
    <Section
      title={t('file.attachments')}
      actions={
        <AskButton operation="addAttachment" onClick={() => ask({ operation: 'addAttachment', path: { id: matter.id } })} />
      }
    >
      <Loaded
        answer={attachments}
        what="problem.attachments"
        empty={{ when: (all) => all.length === 0, say: 'file.noAttachments' }}
      >
        {(all) => (
          <ul className="rows">
            {all.map((attachment) => (
              <AttachmentRow key={attachment.id} attachment={attachment} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  )
}

const KILO = 1024

function AttachmentRow({ attachment }: { attachment: Attachment }) {
  const { t, formats } = useLanguage()
  const { matter, ask } = useMatter()
  const { message } = App.useApp()
  const { id, name, kind, state, sizeBytes, sha256, scanned, addedBy, addedByName, addedAt, reason, erased } = attachment
  const open = () =>
    downloadFrom(`/api/dispute/disputes/${matter.id}/attachments/${id}/content`, name).catch((cause: unknown) =>
      message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  return (
    <li className="row" data-read={state !== 'CURRENT'}>
      <div className="row-main">
        <strong>{name}</strong>
        <span className="row-sub">
          {[
            t(`choice.AttachmentKind.${kind}`),
            state !== 'CURRENT' && t(`attachment.${state}`),
            t('file.kilobytes', { size: formats.number(Math.ceil(sizeBytes / KILO)) }),
            t('desk.byAt', { name: addedByName ?? addedBy, at: formats.moment(addedAt) }),
            t(scanned ? 'file.scanned' : 'file.notScanned'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {reason && <p>{reason}</p>}
        <details className="hash">
          <summary>SHA-256</summary>
          <code>{sha256}</code>
        </details>
      </div>
      <div className="row-actions">
        {erased ? (
          <span className="page-quiet">{t('file.erased')}</span>
        ) : (
          <Button size="small" icon={<DownloadOutlined />} onClick={() => void open()}>
            {t('file.open')}
          </Button>
        )}
        {state === 'CURRENT' && (
          <AskButton
            operation="withdrawAttachment"
            danger
            onClick={() => ask({ operation: 'withdrawAttachment', path: { id: matter.id, attachmentId: id }, danger: true })}
          />
        )}
      </div>
    </li>
  )
}
