import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { asProblem, type Problem, STALE } from '../../../api/problem'
import type { Revision } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useAreaTree } from '../../../shared/areas/use-areas'
import { useAttempt } from '../../../shared/forms/attempt'
import { ProblemNote } from '../import/import-page'
import type { RevisionHead } from './kept-work'
import { type Asked, regroup } from './regroup'
import { ChangeFields, CreateFields, EndFields, GiveFields } from './unit-fields'

const kinds = ['CHANGE', 'CREATE', 'END', 'GIVE'] as const

interface Props {
  /** The draft it is added to; without one, a new revision begins with it. */
  revision?: Revision
  head: RevisionHead
  saved: (revision: Revision) => void
  /** Reads the draft again that a colleague saved meanwhile. */
  reload?: () => void
}

/** What is not drawn: areas that are named anew, moved, created or ended, and grids that go to another village. */
export function UnitChanges(props: Props) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(props.revision === undefined)
  return (
    <>
      {props.revision && (
        <div className="section-actions">
          <Button size="small" aria-expanded={open} data-act="area" onClick={() => setOpen(!open)}>
            {t('regroup.title')}
          </Button>
        </div>
      )}
      {open && <ChangeForm {...props} close={() => setOpen(false)} />}
    </>
  )
}

function ChangeForm({ revision, head, saved, reload, close }: Props & { close: () => void }) {
  const { t } = useLanguage()
  const [form] = Form.useForm<Asked>()
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const keyOf = useAttempt()
  const { data: tree } = useAreaTree()
  const what = Form.useWatch('what', form) ?? 'CHANGE'
  // What is chosen here is chosen from the boundaries of now.
  const version = useAnswer(`boundaries that ${head.area} has now ${revision?.version}`, async (signal) => {
    const params = { query: { area: head.area, limit: 1 } }
    return (await bodyOf(api.GET('/api/grid/grids', { signal, params }))).version
  })
  const save = async (asked: Asked) => {
    if (!tree || version.data === undefined) return
    setSaving(true)
    setProblem(undefined)
    try {
      const now = await regroup({ revision, head, asked, tree, version: version.data, keyOf: (body) => keyOf([body]) })
      form.resetFields()
      close()
      saved(now)
    } catch (cause) {
      const refused = asProblem(cause)
      setProblem(refused)
      // What is typed stays, to be saved over the version that is read now.
      if (refused.status === STALE) reload?.()
    } finally {
      setSaving(false)
    }
  }
  return (
    <Form<Asked>
      form={form}
      name="regroup"
      layout="vertical"
      className="revision-form"
      requiredMark="optional"
      initialValues={{ what: 'CHANGE' }}
      onValuesChange={(changed) => {
        if ('what' in changed)
          form.resetFields(['code', 'name', 'nameEn', 'level', 'parent', 'instead', 'heir', 'from', 'grids', 'to'])
        if ('from' in changed) form.resetFields(['grids'])
      }}
      onFinish={(values) => void save(values)}
      aria-label={t('regroup.title')}
    >
      <Form.Item name="what" label={t('regroup.what')} extra={t(`regroup.hint.${what}`)}>
        <Select options={kinds.map((value) => ({ value, label: t(`regroup.what.${value}`) }))} />
      </Form.Item>
      {tree && what === 'CHANGE' && <ChangeFields tree={tree} revision={revision} />}
      {tree && what === 'CREATE' && <CreateFields tree={tree} revision={revision} />}
      {tree && what === 'END' && <EndFields tree={tree} revision={revision} />}
      {tree && what === 'GIVE' && <GiveFields tree={tree} revision={revision} />}
      {(problem ?? version.problem) && <ProblemNote problem={(problem ?? version.problem) as Problem} />}
      <Button type="primary" htmlType="submit" loading={saving} disabled={!tree || version.data === undefined} data-act="regroup">
        {t('revisions.save')}
      </Button>
    </Form>
  )
}
