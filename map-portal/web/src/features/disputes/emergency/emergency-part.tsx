import { WarningOutlined } from '@ant-design/icons'
import { Alert } from 'antd'
import { useState } from 'react'
import type { BreakGlass } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { OnRequest } from '../../../shared/page/on-request'
import { Section } from '../../../shared/page/section'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { useMatter } from '../matter/matter-context'
import { Told } from '../matter/overview/told-part'

/** For officers and leaders who do not handle the matter: the file for two hours, with a reason, and never unseen. */
export function EmergencyPart() {
  const { t, formats } = useLanguage()
  const session = useSession()
  const { matter } = useMatter()
  const [open, setOpen] = useState<BreakGlass>()
  const { ask, drawer } = useAsking({
    scope: { matterId: matter.id },
    reload: () => undefined,
    done: (answer) => setOpen(answer as BreakGlass),
  })
  if (matter.handled || !may(session, 'breakGlass')) return null
  const breakIt = () => ask({ operation: 'breakGlass', path: { id: matter.id }, danger: true, intro: <Warning /> })
  return (
    <Section title={t('emergency.title')} actions={!open && <AskButton operation="breakGlass" danger onClick={breakIt} />}>
      <p className="page-quiet">{t('emergency.hint')}</p>
      {open && (
        <Alert type="warning" showIcon title={t('emergency.open', { until: formats.time(open.until) })} className="desk-notice" />
      )}
      <OnRequest label={t('emergency.read')} own>
        {() => <Told readOnly />}
      </OnRequest>
      {drawer}
    </Section>
  )
}

/** What happens when somebody goes on. */
function Warning() {
  const { t } = useLanguage()
  return (
    <Alert
      type="warning"
      icon={<WarningOutlined />}
      showIcon
      className="desk-notice"
      title={t('emergency.warning')}
      description={
        <ul className="said">
          <li>{t('emergency.twoHours')}</li>
          <li>{t('emergency.told')}</li>
          <li>{t('emergency.recorded')}</li>
          <li>{t('emergency.readOnly')}</li>
        </ul>
      }
    />
  )
}
