import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { mayBeGivenAnew } from './consent'
import { ConsentDrawer } from './consent-drawer'

/** Nothing of the case can be read: until the consent that has expired is given anew, or for good. */
export function ConsentEnded({ id, problem, reload }: { id: string; problem: Problem | undefined; reload: () => void }) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  const anew = mayBeGivenAnew(problem)
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={t(anew ? 'consent.ended' : 'consent.over')}
        description={t(anew ? 'consent.endedHint' : 'consent.overHint')}
        action={
          anew && (
            <Button data-operation="recordSupportConsent" onClick={() => setAsking(true)}>
              {t('do.recordSupportConsent')}
            </Button>
          )
        }
      />
      {asking && <ConsentDrawer id={id} close={() => setAsking(false)} done={reload} />}
    </>
  )
}
