import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useLanguage } from '../../i18n/language'
import type { Sketch, Unit } from '../model/sketch'
import type { Named } from '../model/units'
import type { Act } from './editing'

const kinds = ['basic', 'micro', 'dedicated'] as const
const CODE = /^[A-Za-z0-9._-]{1,32}$/
const LONGEST = 200

interface Props {
  unit: Unit
  sketch: Sketch
  act: (act: Act) => void
}

/** What the chosen grid is called. */
export function UnitForm({ unit, sketch, act }: Props) {
  const { t } = useLanguage()
  const { code, name, nameEn, kind, households } = unit
  const save = (values: Named) =>
    act({
      do: 'rename',
      code,
      named: { ...values, nameEn: values.nameEn || undefined, households: values.households ?? undefined },
    })
  return (
    <Form<Named>
      name="unit"
      layout="vertical"
      initialValues={{ code, name, nameEn, kind, households }}
      onFinish={save}
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
        <Select options={kinds.map((one) => ({ value: one, label: t(`boundaries.kind.${one}`) }))} />
      </Form.Item>
      <Form.Item name="households" label={t('boundaries.households')}>
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
      <Button htmlType="submit">{t('boundaries.take')}</Button>
    </Form>
  )
}
