import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { asProblem, type Problem, STALE } from '../../api/problem'
import type { Revision, RevisionItem } from '../../api/types'
import { useLanguage } from '../../i18n/language'
import { AreaSelect } from '../../matters/area-select'
import { ProblemNote } from '../import/import-page'
import { updateRevision } from './changing'
import { draftOf } from './draft'

interface Change {
  code: string
  name?: string
  nameEn?: string
  parent?: string
}

/** Names an area anew, or puts it under another one, its grids with it: a village that goes to another town. */
export function AreaChange({ revision, reload }: { revision: Revision; reload: () => void }) {
  const { t } = useLanguage()
  const [form] = Form.useForm<Change>()
  const [open, setOpen] = useState(false)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const code = Form.useWatch('code', form)
  const parent = Form.useWatch('parent', form)
  const save = async (change: Change) => {
    setSaving(true)
    setProblem(undefined)
    try {
      await updateRevision(revision.id, revision.version, draftOf(revision, withChange(revision.items, change)))
      form.resetFields()
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
        <Button size="small" aria-expanded={open} data-act="area" onClick={() => setOpen(!open)}>
          {t('revisions.areaChange')}
        </Button>
      </div>
      {open && (
        <Form<Change>
          form={form}
          name="area"
          layout="vertical"
          className="revision-form"
          requiredMark="optional"
          onFinish={(values) => void save(values)}
          aria-label={t('revisions.areaChange')}
        >
          <p className="page-quiet">{t('revisions.areaChangeHint')}</p>
          <Form.Item
            name="code"
            label={t('revisions.changedArea')}
            rules={[{ required: true, message: t('revisions.villageRule') }]}
          >
            <AreaSelect area={code} choose={(next) => form.setFieldsValue({ code: next })} />
          </Form.Item>
          <Form.Item name="name" label={t('revisions.newName')} rules={[{ max: 200 }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="nameEn" label={t('boundaries.nameEn')} rules={[{ max: 200 }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="parent"
            label={t('revisions.newParent')}
            rules={[
              {
                validator: (_, value) => {
                  const { name, nameEn } = form.getFieldsValue()
                  return value || name || nameEn ? Promise.resolve() : Promise.reject(new Error(t('revisions.areaChangeRule')))
                },
              },
            ]}
          >
            <AreaSelect area={parent} choose={(next) => form.setFieldsValue({ parent: next })} />
          </Form.Item>
          {problem && <ProblemNote problem={problem} />}
          <Button type="primary" htmlType="submit" loading={saving}>
            {t('revisions.save')}
          </Button>
        </Form>
      )}
    </>
  )
}

/** What is said now lies over what the draft said of the area before. */
function withChange(items: readonly RevisionItem[], { code, name, nameEn, parent }: Change): RevisionItem[] {
  const isIt = (item: RevisionItem) => item.unit === 'AREA' && item.code === code
  const before = items.find(isIt)
  const change: RevisionItem = {
    ...(before ?? { unit: 'AREA', action: 'CHANGE', code }),
    ...(name && { name }),
    ...(nameEn && { nameEn }),
    ...(parent && { parent }),
  }
  return [...items.filter((item) => !isIt(item)), change]
}
