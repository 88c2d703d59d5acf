import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../i18n/language'
import { ConsentDrawer } from './consent-drawer'

/** The consent has ended: nothing of the case can be read until it is given anew. */
export function ConsentEnded({ id, reload }: { id: string; reload: () => void }) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t('consent.ended')}
        description={t('consent.endedHint')}
        action={
          <Button data-operation="recordSupportConsent" onClick={() => setAsking(true)}>
            {t('do.recordSupportConsent')}
          </Button>
        }
      />
      {asking && <ConsentDrawer id={id} close={() => setAsking(false)} done={reload} />}
    </>
  )
}
