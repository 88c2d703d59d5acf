import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useEffect } from 'react'
import { useLanguage } from '../../../locales/language'
import { gridKinds, type Sketch, type Unit } from '../model/sketch'
import type { Act } from './editing'
import { CODE, emptied, LONGEST, type Typed, takenFrom } from './unit-values'

interface Props {
  unit: Unit
  sketch: Sketch
  /** Units by code. */
  published: ReadonlyMap<string, Unit>
  act: (act: Act) => void
}

/** What the chosen grid is called. A field that is left is taken, so that nothing typed is lost on the way to another grid. */
export function UnitForm({ unit, sketch, published, act }: Props) {
  const { t } = useLanguage()
  const { code, name, nameEn, kind, households } = unit
  const [form] = Form.useForm<Typed>()
  // Undone, merged, or another one: what it is called now is shown.
  useEffect(() => form.setFieldsValue({ code, name, nameEn, kind, households }), [form, code, name, nameEn, kind, households])
  const take = () => {
    const named = takenFrom(unit, form.getFieldsValue(), sketch, published)
    if (named) act({ do: 'rename', code, named })
  }
  const notEmptied = (field: 'nameEn' | 'households') => ({
    validator: () => {
      const typed = form.getFieldsValue()
      return emptied(published.get(typed.code), typed).includes(field)
        ? Promise.reject(new Error(t('boundaries.notEmptied')))
        : Promise.resolve()
    },
  })
  return (
    <Form<Typed>
      form={form}
      name="unit"
      layout="vertical"
      initialValues={{ code, name, nameEn, kind, households }}
      onFinish={take}
      onBlur={take}
      onValuesChange={(changed) => 'kind' in changed && take()}
      aria-label={t('boundaries.unit')}
    >
      <h2>{t('boundaries.unit')}</h2>
      <Form.Item
        name="code"
        label={t('boundaries.code')}
        rules={[
          { required: true, pattern: CODE, message: t('boundaries.codeRule') },
          {
            validator: (_, value) =>
              value !== code && sketch.units.has(value)
                ? Promise.reject(new Error(t('boundaries.fault.code-taken')))
                : Promise.resolve(),
          },
        ]}
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
      <Form.Item
        name="nameEn"
        label={t('boundaries.nameEn')}
        dependencies={['code']}
        rules={[{ max: LONGEST }, notEmptied('nameEn')]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('boundaries.kind')}>
        <Select options={gridKinds.map((one) => ({ value: one, label: t(`boundaries.kind.${one}`) }))} />
      </Form.Item>
      <Form.Item name="households" label={t('boundaries.households')} dependencies={['code']} rules={[notEmptied('households')]}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Button htmlType="submit">{t('boundaries.take')}</Button>
    </Form>
  )
}
