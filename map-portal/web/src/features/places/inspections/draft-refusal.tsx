import { Alert, Button, Modal } from 'antd'
import type { Inspection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { Draft } from '../../../shared/field/draft'
import { reconsider, settle, submitDraft } from '../../../shared/field/edit'
import { inRoot } from '../../../shared/window/in-root'
import { AbandonButton } from './abandon-button'

/** Refusals after which it can be begun anew on the version that is published now. */
const onOldVersion = new Set(['checklist-newer', 'checklist-withdrawn', 'checklist-outdated'])

/** Why something was not taken, and what the inspector can do about it. */
export function DraftRefusal({ draft, inspection }: { draft: Draft; inspection?: Inspection }) {
  const { t } = useLanguage()
  const { refusal, id } = draft
  if (!refusal) return null
  if (refusal.theirs) return <Conflict draft={draft} />
  const apart = refusal.violations.filter(({ field }) => !/answers\[/.test(field ?? ''))
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={refusal.words || t('problem.unreachable')}
      description={
        <>
          {apart.length > 0 && (
            <ul>
              {apart.map(({ code, message }) => (
                <li key={`${code} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
          <div className="section-actions">
            {refusal.kind === 'checklist-newer' && (
              <Button size="small" onClick={() => void submitDraft(id, { acceptOlderVersion: true })}>
                {t('draft.finishOlder')}
              </Button>
            )}
            {onOldVersion.has(refusal.kind) && <AbandonButton inspection={inspection} draft={draft} again />}
            <Button size="small" onClick={() => void reconsider(id)}>
              {t('draft.tryAgain')}
            </Button>
          </div>
        </>
      }
    />
  )
}

/** Another device saved the same part meanwhile: one of both is kept, and the inspector says which. */
function Conflict({ draft: { id, refusal, savedAt, answers } }: { draft: Draft }) {
  const { t, formats } = useLanguage()
  const theirs = refusal?.theirs
  if (!theirs) return null
  return (
    <Modal
      open
      title={t('conflict.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      getContainer={inRoot}
      className="draft-conflict"
      footer={[
        <Button key="theirs" data-keep="theirs" onClick={() => void settle(id, 'theirs')}>
          {t('conflict.theirs')}
        </Button>,
        <Button key="mine" type="primary" data-keep="mine" onClick={() => void settle(id, 'mine')}>
          {t('conflict.mine')}
        </Button>,
      ]}
    >
      <p>{t('conflict.hint')}</p>
      <dl className="terms">
        <div>
          <dt>{t('conflict.here')}</dt>
          <dd>
            {formats.moment(savedAt)} · {t('conflict.answers', { count: Object.keys(answers).length })}
          </dd>
        </div>
        <div>
          <dt>{t('conflict.there')}</dt>
          <dd>
            {theirs.savedAt ? formats.moment(theirs.savedAt) : ''} ·{' '}
            {t('conflict.answers', { count: Object.keys(theirs.answers).length })}
          </dd>
        </div>
      </dl>
    </Modal>
  )
}
