import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { asProblem, type Problem, STALE } from '../../api/problem'
import type { Revision } from '../../api/types'
import type { AreaTree } from '../../areas/area-tree'
import { useAreaTree } from '../../areas/use-areas'
import { useAttempt } from '../../forms/attempt'
import { useLanguage } from '../../i18n/language'
import { CODE, LONGEST } from '../editor/unit-values'
import { ProblemNote } from '../import/import-page'
import type { RevisionHead } from './kept-work'
import { type Asked, regroup } from './regroup'
import { gridsOn } from './use-village'

const kinds = ['CHANGE', 'CREATE', 'END', 'GIVE'] as const
const levels = ['prefecture', 'county', 'town', 'village'] as const

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

interface FieldsProps {
  tree: AreaTree
  revision?: Revision
}

interface PickProps extends FieldsProps {
  name: string
  label: string
  extra?: string
  optional?: boolean
  /** Only areas that are published: what the draft itself creates is changed where it was created. */
  published?: boolean
  /** What is wrong with what is chosen. */
  rule?: (chosen: string | undefined) => string | undefined
}

/** One of the areas, those among them that the draft creates. */
function AreaPick({ tree, revision, name, label, extra, optional, published, rule }: PickProps) {
  const { t, nameOf } = useLanguage()
  const items = revision?.items.filter(({ unit }) => unit === 'AREA') ?? []
  const ended = new Set(items.filter(({ action }) => action === 'END').map(({ code }) => code))
  const there = tree.list.filter(({ code }) => !ended.has(code)).map((area) => ({ code: area.code, called: nameOf(area) }))
  const created = items.filter(({ action }) => action === 'CREATE').map(({ code, name: called = '' }) => ({ code, called }))
  const options = published ? there : [...there, ...created]
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[
        { required: !optional, message: t('revisions.villageRule') },
        {
          validator: (_, chosen) => {
            const wrong = rule?.(chosen)
            return wrong ? Promise.reject(new Error(wrong)) : Promise.resolve()
          },
        },
      ]}
    >
      <Select
        allowClear={optional}
        showSearch={{ optionFilterProp: 'label' }}
        options={options.map(({ code, called }) => ({ value: code, label: `${called} ${code}` }))}
      />
    </Form.Item>
  )
}

function ChangeFields(props: FieldsProps) {
  const { t } = useLanguage()
  const form = Form.useFormInstance<{ name?: string; nameEn?: string }>()
  return (
    <>
      <AreaPick {...props} name="code" label={t('revisions.changedArea')} />
      <Form.Item name="name" label={t('revisions.newName')} rules={[{ max: LONGEST }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={t('boundaries.nameEn')} rules={[{ max: LONGEST }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <AreaPick
        {...props}
        name="parent"
        label={t('revisions.newParent')}
        optional
        rule={(parent) => {
          const { name, nameEn } = form.getFieldsValue()
          return parent || name || nameEn ? undefined : t('revisions.areaChangeRule')
        }}
      />
    </>
  )
}

function CreateFields(props: FieldsProps) {
  const { t } = useLanguage()
  return (
    <>
      <Form.Item
        name="code"
        label={t('boundaries.code')}
        rules={[{ required: true, pattern: CODE, message: t('boundaries.codeRule') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('boundaries.name')}
        rules={[{ required: true, whitespace: true, max: LONGEST, message: t('boundaries.nameRule') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={t('boundaries.nameEn')} rules={[{ max: LONGEST }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="level" label={t('regroup.level')} initialValue="village">
        <Select options={levels.map((value) => ({ value, label: t(`area.${value}`) }))} />
      </Form.Item>
      <AreaPick {...props} name="parent" label={t('regroup.parent')} />
      <AreaPick {...props} name="instead" label={t('regroup.instead')} extra={t('regroup.insteadHint')} optional published />
    </>
  )
}

function EndFields(props: FieldsProps) {
  const { t } = useLanguage()
  return (
    <>
      <AreaPick {...props} name="code" label={t('revisions.changedArea')} published />
      <AreaPick {...props} name="heir" label={t('regroup.heir')} extra={t('regroup.heirHint')} />
    </>
  )
}

function GiveFields(props: FieldsProps) {
  const { t, nameOf } = useLanguage()
  const form = Form.useFormInstance()
  const from: string | undefined = Form.useWatch('from', form)
  const grids = useAnswer(from ? `grids to give from ${from}` : null, (signal) => gridsOn(from ?? '', undefined, signal))
  return (
    <>
      <AreaPick {...props} name="from" label={t('regroup.from')} published />
      <Form.Item name="grids" label={t('regroup.grids')} rules={[{ required: true, message: t('revisions.villageRule') }]}>
        <Select
          mode="multiple"
          loading={grids.loading && from !== undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={grids.data?.grids.map((grid) => ({ value: grid.code, label: `${nameOf(grid)} ${grid.code}` }))}
        />
      </Form.Item>
      <AreaPick {...props} name="to" label={t('regroup.to')} />
    </>
  )
}
