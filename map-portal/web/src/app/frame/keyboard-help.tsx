import { Modal } from 'antd'
import { useLanguage } from '../../locales/language'
import { inRoot } from '../../shared/window/in-root'

/** The keys of every page, and those of the map for who has one. */
export function KeyboardHelp({ open, close, map }: { open: boolean; close: () => void; map: boolean }) {
  const { t } = useLanguage()
  return (
    <Modal open={open} onCancel={close} footer={null} title={t('keys.title')} width={420} centered getContainer={inRoot}>
      <Keys
        keys={[
          ['Ctrl K', t('keys.search')],
          ['Tab', t('keys.next')],
          ['Enter', t('keys.press')],
          ['Esc', t('keys.close')],
          ['?', t('keys.help')],
        ]}
      />
      {map && (
        <>
          <h2>{t('keys.onMap')}</h2>
          <Keys
            keys={[
              ['t', t('keys.table')],
              ['/', t('keys.filter')],
              ['l', t('keys.layers')],
              ['[', t('keys.stepBack')],
              [']', t('keys.stepForward')],
              [t('keys.space'), t('keys.play')],
              ['Esc', t('keys.up')],
            ]}
          />
          <p className="page-quiet">{t('keys.map')}</p>
        </>
      )}
    </Modal>
  )
}

function Keys({ keys }: { keys: readonly (readonly [key: string, what: string])[] }) {
  return (
    <dl className="keys">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
