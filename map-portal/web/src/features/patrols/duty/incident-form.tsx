import { Button, Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { IncidentKind, Shift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { PlacePick } from '../../../map/fields/place-pick'
import { useGridsIn } from '../../../shared/areas/use-areas'
import { put } from '../../../shared/field/store'
import { TakePhoto } from '../../../shared/photos/take-photo'
import { useSession } from '../../../shared/session/session-context'
import { useIncidentCategories } from './incident-categories'
import type { KeptIncident } from './kept'

interface Typed {
  category: string
  words: string
  position?: [number, number]
  gridCode?: string
}

const MOST_PHOTOS = 6

/** Notes an incident on this device first, with the time it was noticed; it is sent as soon as there is a network. */
export function IncidentForm({ shift, close }: { shift: Shift; close: () => void }) {
  const { t, nameOf } = useLanguage()
  const { username } = useSession()
  const [form] = Form.useForm<Typed>()
  const [kind, setKind] = useState<IncidentKind>('HAZARD')
  const [photos, setPhotos] = useState<KeptIncident['photos']>([])
  const [noticedAt] = useState(() => new Date().toISOString())
  const categories = useIncidentCategories(kind)
  const grids = useGridsIn('own')
  const position = Form.useWatch('position', form)
  const keep = async ({ category, words, position: at, gridCode }: Typed) => {
    const place = at ? { position: at } : { gridCode }
    const body = { shiftId: shift.id, kind, category, words: words.trim(), noticedAt, ...place }
    await put('incidents', { id: crypto.randomUUID(), username, body, known: false, photos } satisfies KeptIncident)
    close()
  }
  return (
    <Form
      form={form}
      layout="vertical"
      name="incident"
      onFinish={(typed: Typed) => void keep(typed)}
      initialValues={{ category: 'other' }}
    >
      <p className="page-quiet">{t('incident.hint')}</p>
      <Form.Item label={t('field.kind')}>
        <Segmented<IncidentKind>
          block
          value={kind}
          onChange={(next) => {
            setKind(next)
            form.setFieldValue('category', 'other')
          }}
          options={(['HAZARD', 'REPORT'] as const).map((value) => ({ value, label: t(`choice.IncidentKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="category" label={t('field.category')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={categories} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item
        name="words"
        label={t('incident.words')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="position" label={t('field.position')}>
        <PlacePick />
      </Form.Item>
      {!position && (
        <Form.Item name="gridCode" label={t('incident.orGrid')} rules={[{ required: true, message: t('incident.placeNeeded') }]}>
          {grids.data && grids.data.length > 0 ? (
            <Select
              options={grids.data.map((grid) => ({ value: grid.code, label: nameOf(grid) }))}
              showSearch={{ optionFilterProp: 'label' }}
            />
          ) : (
            <Input maxLength={32} />
          )}
        </Form.Item>
      )}
      <Pictures photos={photos} change={setPhotos} />
      <div className="section-actions">
        <Button type="primary" htmlType="submit" data-operation="keepIncident">
          {t('do.noteIncident')}
        </Button>
        <Button onClick={close}>{t('form.cancel')}</Button>
      </div>
    </Form>
  )
}

interface PicturesProps {
  photos: KeptIncident['photos']
  change: (photos: KeptIncident['photos']) => void
}

function Pictures({ photos, change }: PicturesProps) {
  const { t } = useLanguage()
  const add = async (file: File) => change([...photos, { key: crypto.randomUUID(), file, name: file.name }])
  return (
    <div className="form-group">
      {photos.length < MOST_PHOTOS && <TakePhoto label={t('photo.take')} take={add} />}
      <ul className="plain">
        {photos.map(({ key, name }) => (
          <li key={key}>
            {name}{' '}
            <Button size="small" type="text" danger onClick={() => change(photos.filter((one) => one.key !== key))}>
              {t('photo.drop')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
