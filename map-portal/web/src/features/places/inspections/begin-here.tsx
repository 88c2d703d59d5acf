import { App, Button } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { beginHere } from '../../../shared/field/begin'
import { useOnline } from '../../../shared/field/use-kept'
import { PremisesPick } from '../../../shared/forms/premises-pick'
import { Section } from '../../../shared/page/section'
import { goTo } from '../../../shared/route/address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

/** An inspection that nobody planned. The register is looked up, so this needs a network. */
export function BeginHere() {
  const { t, language } = useLanguage()
  const session = useSession()
  const { message } = App.useApp()
  const online = useOnline()
  const [premises, setPremises] = useState<string>()
  const [busy, setBusy] = useState(false)
  if (!online || !may(session, 'beginInspection') || !may(session, 'listPremises')) return null
  const begin = async () => {
    if (!premises) return
    setBusy(true)
    try {
      const { id, number, name, kind, gridCode, lon, lat } = await bodyOf(
        api.GET('/api/place/premises/{id}', { params: { path: { id: premises } } }),
      )
      const begun = await beginHere({
        username: session.username,
        premises: { id, number, name, kind, gridCode, lon, lat },
        english: language === 'en',
      })
      if (begun) goTo(`/inspections/${begun}`)
      else message.error(t('field.noChecklist'))
    } catch {
      message.error(t('problem.unreachable'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={t('inspections.unplanned')}>
      <div className="begin-here">
        <label htmlFor="begin-premises">{t('premises.one')}</label>
        <PremisesPick id="begin-premises" value={premises} onChange={setPremises} />
        <Button disabled={!premises} loading={busy} data-operation="beginUnplanned" onClick={() => void begin()}>
          {t('do.beginInspection')}
        </Button>
      </div>
    </Section>
  )
}
