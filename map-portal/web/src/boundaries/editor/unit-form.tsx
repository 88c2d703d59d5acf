import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useEffect } from 'react'
import { useLanguage } from '../../i18n/language'
import { gridKinds, type Sketch, type Unit } from '../model/sketch'
import type { Act } from './editing'
import { CODE, LONGEST, type Typed, takenFrom } from './unit-values'

interface Props {
  unit: Unit
  sketch: Sketch
  act: (act: Act) => void
}

/** What the chosen grid is called. A field that is left is taken, so that nothing typed is lost on the way to another grid. */
export function UnitForm({ unit, sketch, act }: Props) {
  const { t } = useLanguage()
  const { code, name, nameEn, kind, households } = unit
  const [form] = Form.useForm<Typed>()
  // Undone, merged, or another one: what it is called now is shown.
  useEffect(() => form.setFieldsValue({ code, name, nameEn, kind, households }), [form, code, name, nameEn, kind, households])
  const take = () => {
    const named = takenFrom(unit, form.getFieldsValue(), sketch)
    if (named) act({ do: 'rename', code, named })
  }
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
      <Form.Item name="nameEn" label={t('boundaries.nameEn')} rules={[{ max: LONGEST }]}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label={t('boundaries.kind')}>
        <Select options={gridKinds.map((one) => ({ value: one, label: t(`boundaries.kind.${one}`) }))} />
      </Form.Item>
      <Form.Item name="households" label={t('boundaries.households')}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Button htmlType="submit">{t('boundaries.take')}</Button>
    </Form>
  )
}
