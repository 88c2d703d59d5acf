import { AimOutlined, EnvironmentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { useOnline } from '../../shared/field/use-kept'
import type { ControlProps } from '../../shared/forms/control-props'

const PlaceMap = lazy(() => import('./place-map'))
type Position = [lon: number, lat: number]

const DECIMALS = 5
const TIMEOUT_MILLIS = 15_000
/** A position of the last moments will do. */
const FRESH_MILLIS = 15_000

/** A place: where the device is, or pointed at on the map; and in which grid that lies. */
export function PlacePick({ id, value, onChange }: ControlProps<Position>) {
  const { t } = useLanguage()
  const [mapAsked, setMapAsked] = useState(false)
  // Without network there is neither a map nor the script that draws it.
  const online = useOnline()
  const mapShown = mapAsked && online
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState(false)
  const fromDevice = () => {
    setAsking(true)
    setRefused(false)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false)
        onChange?.([rounded(coords.longitude), rounded(coords.latitude)])
      },
      () => {
        setAsking(false)
        setRefused(true)
        setMapAsked(true)
      },
      { enableHighAccuracy: true, timeout: TIMEOUT_MILLIS, maximumAge: FRESH_MILLIS },
    )
  }
  return (
    <div className="place-pick">
      <div className="section-actions">
        <Button id={id} icon={<AimOutlined />} loading={asking} onClick={fromDevice}>
          {t('place.here')}
        </Button>
        <Button icon={<EnvironmentOutlined />} aria-expanded={mapShown} disabled={!online} onClick={() => setMapAsked(!mapShown)}>
          {t('place.onMap')}
        </Button>
      </div>
      {refused && <p className="page-quiet">{t(online ? 'place.noDevice' : 'place.noDeviceOffline')}</p>}
      {value && <InGrid position={value} />}
      {mapShown && (
        <Suspense fallback={<div className="place-map" aria-busy="true" />}>
          <PlaceMap position={value} choose={(lon, lat) => onChange?.([rounded(lon), rounded(lat)])} />
        </Suspense>
      )}
    </div>
  )
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS))
}

function InGrid({ position }: { position: Position }) {
  const { t } = useLanguage()
  const located = useAnswer(`grid at ${position.join()}`, (signal) =>
    bodyOf(api.POST('/api/grid/locate', { signal, body: { points: [position] } })),
  )
  const grid = located.data?.codes[0]
  return (
    <p role="status" aria-busy={located.loading}>
      {position.map((degrees) => degrees.toFixed(DECIMALS)).join(', ')}{' '}
      {located.data && (grid ? t('place.inGrid', { grid }) : t('place.outside'))}
    </p>
  )
}
