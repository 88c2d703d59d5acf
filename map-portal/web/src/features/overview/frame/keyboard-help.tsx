import { Modal } from 'antd'
import { useLanguage } from '../../../locales/language'
import { inRoot } from '../../../shared/window/in-root'

export function KeyboardHelp({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useLanguage()
  const keys: [string, string][] = [
    ['Ctrl K', t('keys.search')],
    ['t', t('keys.table')],
    ['/', t('keys.filter')],
    ['l', t('keys.layers')],
    ['[', t('keys.stepBack')],
    [']', t('keys.stepForward')],
    [t('keys.space'), t('keys.play')],
    ['Esc', t('keys.up')],
    ['?', t('keys.help')],
  ]
  return (
    <Modal open={open} onCancel={close} footer={null} title={t('keys.title')} width={420} centered getContainer={inRoot}>
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
      <p className="page-quiet">{t('keys.map')}</p>
    </Modal>
  )
}
