/** Where a device says that it is, and how exactly. */
export interface DevicePosition {
  lon: number
  lat: number
  accuracyMetres?: number
}

const TIMEOUT_MILLIS = 8_000
/** A fix of the last minute is good enough for a photo. */
const FRESH_MILLIS = 60_000
const DECIMALS = 6
const KEPT = 'linli.position'

/** Whether somebody has said on this device that photos go without a position. */
export function positionRefused(): boolean {
  return window.localStorage.getItem(KEPT) === 'no'
}

/** Remembers the wish, so that it is asked once. */
export function refusePosition(refused: boolean) {
  if (refused) window.localStorage.setItem(KEPT, 'no')
  else window.localStorage.removeItem(KEPT)
}

/** Where the device is now; undefined where that is refused or not known. Nothing waits for it for long. */
export function devicePosition(): Promise<DevicePosition | undefined> {
  if (positionRefused() || !('geolocation' in navigator)) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(positionOf(coords)),
      (error) => {
        if (error.code === error.PERMISSION_DENIED) refusePosition(true)
        resolve(undefined)
      },
      { enableHighAccuracy: true, timeout: TIMEOUT_MILLIS, maximumAge: FRESH_MILLIS },
    )
  })
}

function positionOf({ longitude, latitude, accuracy }: GeolocationCoordinates): DevicePosition {
  const exact = Number.isFinite(accuracy) ? { accuracyMetres: Math.round(accuracy) } : {}
  return { lon: Number(longitude.toFixed(DECIMALS)), lat: Number(latitude.toFixed(DECIMALS)), ...exact }
}
