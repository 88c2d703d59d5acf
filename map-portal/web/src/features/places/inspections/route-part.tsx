import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { perform } from '../../../api/operation'
import { asProblem, NOT_FOUND } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { today } from '../../../shared/marks/due'
import { devicePosition } from '../../../shared/photos/device-position'
import { useAddress } from '../../../shared/route/use-address'
import { isDay } from '../../../shared/time/days'
import { Round } from './round'

const USUAL_START = '09:00'

/** The round of a day: proposed, put into another order, taken along. */
export function RoutePart() {
  const { t, language } = useLanguage()
  const { message } = App.useApp()
  const { asked, show } = useAddress(['day'])
  const day = asked.day && isDay(asked.day) ? asked.day : today()
  const [stamp, setStamp] = useState(0)
  const [startsAt, setStartsAt] = useState(USUAL_START)
  const [busy, setBusy] = useState(false)
  const route = useAnswer(
    `route ${day} ${stamp} ${language}`,
    async (signal) => {
      try {
        return await bodyOf(api.GET('/api/place/inspection-routes/{day}', { signal, params: { path: { day } } }))
      } catch (cause) {
        if (asProblem(cause).status === NOT_FOUND) return null
        throw cause
      }
    },
    day,
  )
  const act = async (what: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await what()
      setStamp((before) => before + 1)
    } catch (cause) {
      message.error(asProblem(cause).message || t('problem.unreachable'))
    } finally {
      setBusy(false)
    }
  }
  const propose = () =>
    act(async () => {
      const at = await devicePosition()
      const start = at && { lon: at.lon, lat: at.lat }
      await perform('planInspectionRoute', { body: { day, startsAt, start }, key: crypto.randomUUID() })
    })
  const order = (plans: string[]) =>
    act(() =>
      perform('orderInspectionRoute', {
        path: { day },
        body: { plans, startsAt: route.data?.startsAt ?? startsAt },
        version: route.data?.version,
        key: crypto.randomUUID(),
      }),
    )
  return (
    <>
      <div className="filters">
        <label className="filter-day">
          {t('field.on')}
          <Input type="date" value={day} onChange={({ target }) => isDay(target.value) && show({ day: target.value })} />
        </label>
        <label className="filter-day">
          {t('route.startsAt')}
          <Input type="time" value={startsAt} onChange={({ target }) => target.value && setStartsAt(target.value)} />
        </label>
        <Button type="primary" loading={busy} data-operation="planInspectionRoute" onClick={() => void propose()}>
          {t('do.planInspectionRoute')}
        </Button>
      </div>
      <p className="page-quiet">{t('route.hint')}</p>
      <Loaded answer={route} what="problem.route" empty={{ when: (data) => data === null, say: 'route.none' }}>
        {(data) => data && <Round route={data} order={(plans) => void order(plans)} busy={busy} />}
      </Loaded>
    </>
  )
}
