import { Button, Drawer } from 'antd'
import { useMemo } from 'react'
import english from '../../locales/help/en.md?raw'
import { helpOf } from '../../locales/help/page-help'
import chinese from '../../locales/help/zh-CN.md?raw'
import { useLanguage } from '../../locales/language'
import { inRoot } from '../../shared/window/in-root'
import type { PlaceName } from '../places/home'

interface Props {
  place: PlaceName
  close: () => void
  showKeys: () => void
}

/** What the page is for and what to know of it, beside it. */
export function HelpDrawer({ place, close, showKeys }: Props) {
  const { t, language } = useLanguage()
  const pieces = useMemo(() => helpOf(language === 'en' ? english : chinese).get(place) ?? [], [language, place])
  return (
    <Drawer
      open
      onClose={close}
      title={t('help.title', { page: t(`rail.${place}`) })}
      size={420}
      getContainer={inRoot}
      footer={
        <Button type="link" onClick={showKeys}>
          {t('keys.title')}
        </Button>
      }
    >
      <div className="page-help">
        {pieces.map((piece) =>
          'items' in piece ? (
            <ul key={piece.items[0]}>
              {piece.items.map((item) => (
                <li key={item}>
                  <Words text={item} />
                </li>
              ))}
            </ul>
          ) : (
            <p key={piece.paragraph}>
              <Words text={piece.paragraph} />
            </p>
          ),
        )}
      </div>
    </Drawer>
  )
}

/** Words of the page stand out. */
function Words({ text }: { text: string }) {
  return text.split('*').map((part, index) => (index % 2 === 1 ? <strong key={part}>{part}</strong> : part))
}
