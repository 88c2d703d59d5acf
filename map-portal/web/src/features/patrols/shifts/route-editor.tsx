import { Alert, Button, Input, InputNumber } from 'antd'
import { useMemo, useState } from 'react'
import { perform } from '../../../api/operation'
import { asProblem, type Problem } from '../../../api/problem'
import type { CheckPoint, PatrolRoute } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { LazyMap } from '../../../map/work-map/beside-map'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useAttempt } from '../../../shared/forms/attempt'
import { type Position, rounded } from '../../../shared/geometry/drawn'
import { Section } from '../../../shared/page/section'
import { goTo } from '../../../shared/route/address'
import { AddPlaces } from './add-places'
import { featuresOf } from './check-points'
import { EditedPoints } from './edited-points'
import { forgetRoute, type RouteDraft } from './route-draft'

interface Props {
  draft: RouteDraft
  /** Of a route that is there already. */
  route?: { id: string; version: number }
  done?: () => void
}

/** Draws a route: point by point on the map, or places by their names. */
export function RouteEditor({ draft, route, done }: Props) {
  const { t } = useLanguage()
  const [said, setSaid] = useState<RouteDraft>(draft)
  const { areaCode, name, expectedMinutes, checkPoints } = said
  const put = (part: Partial<RouteDraft>) => setSaid((before) => ({ ...before, ...part }))
  const add = (point: CheckPoint) => setSaid((before) => ({ ...before, checkPoints: [...before.checkPoints, point] }))
  const point = (at: Position) =>
    add({ kind: 'POINT', name: t('patrols.pointName', { number: checkPoints.length + 1 }), position: rounded(at) })
  const own = useMemo(() => featuresOf(checkPoints), [checkPoints])
  const { busy, problem, save } = useSaving(route, done)
  return (
    <Section title={t('patrols.checkPoints', { count: checkPoints.length })}>
      <div className="route-head">
        {!route && <AreaSelect area={areaCode} choose={(code) => put({ areaCode: code })} />}
        <label>
          {t('field.name')}
          <Input value={name} maxLength={60} onChange={({ target }) => put({ name: target.value })} />
        </label>
        <label>
          {t('field.expectedMinutes')}
          <InputNumber
            value={expectedMinutes}
            min={5}
            max={1440}
            precision={0}
            onChange={(minutes) => put({ expectedMinutes: minutes ?? expectedMinutes })}
          />
        </label>
      </div>
      {problem && (
        <Alert
          type="error"
          showIcon
          title={problem.message || t('problem.unreachable')}
          description={problem.violations.map(({ field, message }) => (
            <p key={`${field} ${message}`}>{`${field}: ${message}`}</p>
          ))}
        />
      )}
      <p className="page-quiet">{t('patrols.drawHint')}</p>
      <LazyMap label={t('patrols.routeMap')} own={own} area={areaCode} point={point} />
      <AddPlaces area={areaCode} add={add} />
      <EditedPoints points={checkPoints} change={(points) => put({ checkPoints: points })} />
      <div className="section-actions">
        <Button
          type="primary"
          loading={busy}
          disabled={!areaCode || name.trim() === '' || checkPoints.length === 0}
          data-operation="savePatrolRoute"
          onClick={() => void save(said)}
        >
          {t('patrols.saveRoute')}
        </Button>
        {done && <Button onClick={done}>{t('form.cancel')}</Button>}
      </div>
    </Section>
  )
}

function useSaving(route: Props['route'], done: Props['done']) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const attempt = useAttempt()
  const save = async ({ areaCode, name, expectedMinutes, checkPoints }: RouteDraft) => {
    setBusy(true)
    setProblem(undefined)
    // The service itself says in which grid a place lies.
    const sent = checkPoints.map((one) => (one.kind === 'GRID' ? one : { ...one, gridCode: undefined }))
    const body = { name: name.trim(), expectedMinutes, checkPoints: sent }
    try {
      if (route) {
        const { id, version } = route
        await perform('changePatrolRoute', { path: { id }, body, version, key: attempt([id, version, body]) })
        done?.()
      } else {
        const whole = { ...body, areaCode }
        const { data } = await perform('drawPatrolRoute', { body: whole, key: attempt(whole) })
        forgetRoute()
        goTo(`/patrols/routes/${(data as PatrolRoute).id}`, 'replace')
      }
    } catch (cause) {
      setProblem(asProblem(cause))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, save }
}
