import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Modal } from 'antd'
import { useLanguage } from '../../locales/language'
import { inRoot } from '../window/in-root'

interface Props {
  title: string
  /** What it is and what to do with it. */
  hint: string
  secrets: readonly (readonly [name: string, value: string])[]
  close: () => void
}

/** A secret that is told this once and kept nowhere: a first password, a number with its PIN. */
export function ToldOnce({ title, hint, secrets, close }: Props) {
  const { t } = useLanguage()
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      getContainer={inRoot}
      className="told-once"
      footer={[
        <Button key="print" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('once.print')}
        </Button>,
        <Button key="done" type="primary" onClick={close}>
          {t('once.done')}
        </Button>,
      ]}
    >
      <Alert type="warning" showIcon title={t('once.warning')} className="desk-notice" />
      <p>{hint}</p>
      <dl className="secrets">
        {secrets.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
