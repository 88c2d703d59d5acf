import { BlockOutlined, GlobalOutlined, OrderedListOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/language'
import { Mark } from './mark'
import type { Opened } from './workspace'

interface Props {
  opened: Opened
  toggle: (what: Opened) => void
  tableShown: boolean
  toggleTable: () => void
}

/** Places to go, and what can be laid beside the map. */
export function Rail({ opened, toggle, tableShown, toggleTable }: Props) {
  const { t } = useLanguage()
  return (
    <nav className="rail" aria-label={t('rail.places')}>
      <Mark size={32} />
      <a className="rail-item" href="/" aria-current="page" onClick={(event) => event.preventDefault()}>
        <GlobalOutlined aria-hidden />
        <span>{t('rail.map')}</span>
      </a>
      <RailButton
        icon={<BlockOutlined aria-hidden />}
        name={t('rail.layers')}
        pressed={opened === 'layers'}
        onClick={() => toggle('layers')}
      />
      <RailButton icon={<OrderedListOutlined aria-hidden />} name={t('rail.table')} pressed={tableShown} onClick={toggleTable} />
      <div className="rail-gap" />
      <RailButton
        icon={<QuestionCircleOutlined aria-hidden />}
        name={t('rail.keys')}
        pressed={opened === 'keys'}
        onClick={() => toggle('keys')}
      />
    </nav>
  )
}

function RailButton({ icon, name, pressed, onClick }: { icon: ReactNode; name: string; pressed: boolean; onClick: () => void }) {
  return (
    <button type="button" className="rail-item" aria-pressed={pressed} onClick={onClick}>
      {icon}
      <span>{name}</span>
    </button>
  )
}
