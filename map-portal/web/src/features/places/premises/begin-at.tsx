import { App, Button } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { Premises } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { beginHere } from '../../../shared/field/begin'
import { keepKit, keptChecklists } from '../../../shared/field/kit'
import { goTo } from '../../../shared/route/address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'

/** Begins an inspection of these premises: the one that is planned first, where there is one. */
export function BeginAt({ premises }: { premises: Premises }) {
  const { t, language } = useLanguage()
  const session = useSession()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  if (!may(session, 'beginInspection')) return null
  const begin = async () => {
    setBusy(true)
    try {
      const { username } = session
      if ((await keptChecklists()).length === 0)
        await keepKit(username, await bodyOf(api.GET('/api/place/inspection-plans/mine')))
      const query = { premises: premises.id, when: 'OPEN' as const, limit: 1 }
      const [plan] = (await bodyOf(api.GET('/api/place/inspection-plans', { params: { query } }))).items
      const { id, number, name, kind, gridCode, lon, lat } = premises
      const begun = await beginHere({
        username,
        premises: { id, number, name, kind, gridCode, lon, lat },
        plan: plan?.id,
        checklist: plan?.checklist,
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
    <Button type="primary" loading={busy} data-operation="beginInspection" onClick={() => void begin()}>
      {t('do.beginInspection')}
    </Button>
  )
}
