import { DeleteOutlined } from '@ant-design/icons'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { Link } from '../../../shared/route/link'
import { inRoot } from '../../../shared/window/in-root'
import { useScene } from '../scene/scene'
import { keepViews, type SavedView, savedViews, withView } from '../view/saved-views'
import { MAP_PATH } from '../view/view-store'

const LONGEST_NAME = 40

/** Views under names of one's own, kept on this device. */
export function SavedViewsDialog({ close }: { close: () => void }) {
  const { t, nameOf } = useLanguage()
  const { message } = App.useApp()
  const { session, view, place } = useScene()
  const [views, setViews] = useState(() => savedViews(session.username))
  const [name, setName] = useState(place.area ? nameOf(place.area) : t('area.all'))
  const change = (next: SavedView[]) => {
    if (keepViews(session.username, next)) setViews(next)
    else message.error(t('views.notKept'))
  }
  const save = () => name.trim() && change(withView(views, name.trim(), view))
  return (
    <Modal open onCancel={close} footer={null} title={t('views.title')} width={460} centered getContainer={inRoot}>
      <form
        className="view-save"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Input
          value={name}
          maxLength={LONGEST_NAME}
          aria-label={t('views.name')}
          onChange={({ target }) => setName(target.value)}
        />
        <Button type="primary" htmlType="submit" disabled={!name.trim()}>
          {t('views.save')}
        </Button>
      </form>
      <ul className="saved-views">
        {views.map((saved) => (
          <li key={saved.name}>
            <Link href={MAP_PATH + saved.search} onClick={close}>
              {saved.name}
            </Link>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('views.remove', { name: saved.name })}
              onClick={() => change(views.filter((other) => other !== saved))}
            />
          </li>
        ))}
      </ul>
      <p className="page-quiet">{t(views.length > 0 ? 'views.hint' : 'views.none')}</p>
    </Modal>
  )
}
