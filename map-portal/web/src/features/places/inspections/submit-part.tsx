import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ChecklistItem, Inspection } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { Draft } from '../../../shared/field/draft'
import { reconsider, submitDraft } from '../../../shared/field/edit'
import { Section } from '../../../shared/page/section'
import { AbandonButton } from './abandon-button'

interface Props {
  draft: Draft
  missing: ChecklistItem[]
  /** Told when somebody tried to submit with something missing. */
  tried: () => void
  inspection?: Inspection
}

const REASON = 500

/** The end of the form: submit, say that no inspection was possible, or give it up. Works without network, too. */
export function SubmitPart({ draft, missing, tried, inspection }: Props) {
  const { t } = useLanguage()
  const [impossible, setImpossible] = useState(false)
  const [reason, setReason] = useState('')
  const lead = draft.part === 1
  if (!lead) return <p className="page-quiet">{t('draft.leadSubmits')}</p>
  if (draft.submission && !draft.refusal) {
    return (
      <Section title={t('draft.submitted')}>
        <p>{t('draft.submittedHint')}</p>
        <div className="section-actions">
          <Button onClick={() => void reconsider(draft.id)}>{t('draft.notYet')}</Button>
        </div>
      </Section>
    )
  }
  const submit = () => {
    if (missing.length === 0) {
      void submitDraft(draft.id)
      return
    }
    tried()
    document.querySelector(`[data-item="${missing[0]?.code}"]`)?.scrollIntoView({ block: 'center' })
  }
  return (
    <div className="submit-part">
      {missing.length > 0 && <p className="page-quiet">{t('draft.missingCount', { count: missing.length })}</p>}
      <div className="section-actions">
        <Button type="primary" size="large" data-operation="submitInspection" onClick={submit}>
          {t('do.submitInspection')}
        </Button>
        <Button size="large" aria-expanded={impossible} data-operation="notPossible" onClick={() => setImpossible(!impossible)}>
          {t('draft.notPossible')}
        </Button>
        <AbandonButton draft={draft} inspection={inspection} />
      </div>
      {impossible && (
        <div className="report-form">
          <label>
            {t('draft.notPossibleBecause')}
            <Input.TextArea rows={2} maxLength={REASON} value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
          <Button
            danger
            disabled={!reason.trim()}
            data-operation="submitNotPossible"
            onClick={() => void submitDraft(draft.id, { notPossibleBecause: reason.trim() })}
          >
            {t('draft.submitNotPossible')}
          </Button>
        </div>
      )}
    </div>
  )
}
