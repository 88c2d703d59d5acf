import { Button, Form } from 'antd'
import { useState } from 'react'
import { asProblem, type Problem, STALE } from '../../../api/problem'
import type { Revision } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { ProblemNote } from '../import/import-page'
import { updateRevision } from './changing'
import { draftOf } from './draft'
import type { RevisionHead } from './kept-work'
import { AreaField, HeadFields } from './new-revision-page'

/** Changes title, reason, legal basis and day of a revision that is still open. */
export function HeadPart({ revision, reload }: { revision: Revision; reload: () => void }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const { title, reason, legalBasis, effective, area } = revision
  const save = async (values: RevisionHead) => {
    setSaving(true)
    setProblem(undefined)
    try {
      const head = { ...revision, ...values, legalBasis: values.legalBasis || undefined }
      await updateRevision(revision.id, revision.version, draftOf(head, revision.items))
      setOpen(false)
      reload()
    } catch (cause) {
      const refused = asProblem(cause)
      setProblem(refused)
      // What is typed stays, to be saved over the version that is read now.
      if (refused.status === STALE) reload()
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      <div className="section-actions">
        <Button size="small" aria-expanded={open} data-act="head" onClick={() => setOpen(!open)}>
          {t('revisions.changeHead')}
        </Button>
      </div>
      {open && (
        <Form<RevisionHead>
          name="head"
          layout="vertical"
          className="revision-form"
          requiredMark="optional"
          initialValues={{ title, reason, legalBasis, effective, area }}
          onFinish={(values) => void save(values)}
          aria-label={t('revisions.changeHead')}
        >
          <HeadFields />
          <AreaField area={area} />
          {problem && <ProblemNote problem={problem} />}
          <Button type="primary" htmlType="submit" loading={saving}>
            {t('revisions.save')}
          </Button>
        </Form>
      )}
    </>
  )
}
