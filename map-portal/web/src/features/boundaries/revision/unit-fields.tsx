import { Form, Input, Select } from 'antd'
import { useAnswer } from '../../../api/answer'
import type { Revision } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import type { AreaTree } from '../../../shared/areas/area-tree'
import { CODE, LONGEST } from '../editor/unit-values'
import { gridsOn } from './use-village'

const levels = ['prefecture', 'county', 'town', 'village'] as const

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

export function ChangeFields(props: FieldsProps) {
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

export function CreateFields(props: FieldsProps) {
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

export function EndFields(props: FieldsProps) {
  const { t } = useLanguage()
  return (
    <>
      <AreaPick {...props} name="code" label={t('revisions.changedArea')} published />
      <AreaPick {...props} name="heir" label={t('regroup.heir')} extra={t('regroup.heirHint')} />
    </>
  )
}

export function GiveFields(props: FieldsProps) {
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
