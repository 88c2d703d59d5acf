import { Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { PlacePick } from '../../../map/fields/place-pick'

/** Where it is: a point, or only the grid where nothing more is known. */
export function PlaceFields() {
  const { t } = useLanguage()
  const [by, setBy] = useState<'point' | 'grid'>('point')
  const form = Form.useFormInstance()
  const choose = (way: 'point' | 'grid') => {
    setBy(way)
    form.setFieldsValue(way === 'point' ? { gridCode: undefined } : { position: undefined })
  }
  return (
    <fieldset className="form-group">
      <legend>{t('place.title')}</legend>
      <Segmented
        value={by}
        onChange={choose}
        aria-label={t('place.how')}
        options={[
          { value: 'point', label: t('place.byPoint') },
          { value: 'grid', label: t('place.byGrid') },
        ]}
      />
      {by === 'point' ? (
        <Form.Item name="position" label={t('field.position')} rules={[{ required: true, message: t('form.required') }]}>
          <PlacePick />
        </Form.Item>
      ) : (
        <Form.Item name="gridCode" label={t('field.gridCode')} rules={[{ required: true, message: t('form.required') }]}>
          <Input maxLength={32} inputMode="numeric" />
        </Form.Item>
      )}
    </fieldset>
  )
}
