import { Button, Modal } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { sessionEnded } from '../../api/session-ended'
import { useLanguage } from '../../locales/language'
import { inRoot } from '../../shared/window/in-root'
import { signIn } from './sign-in'

/** Said once a request was answered 401 in the middle of the work. What is on the screen stays. */
export function SessionEndedNotice() {
  const { t } = useLanguage()
  const ended = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get)
  const [later, setLater] = useState(false)
  return (
    <Modal
      open={ended && !later}
      title={t('session.ended')}
      onCancel={() => setLater(true)}
      width={420}
      centered
      getContainer={inRoot}
      footer={[
        <Button key="later" onClick={() => setLater(true)}>
          {t('session.later')}
        </Button>,
        <Button key="again" type="primary" onClick={signIn}>
          {t('session.signInAgain')}
        </Button>,
      ]}
    >
      <p>{t('session.endedHint')}</p>
    </Modal>
  )
}
