import type { StepPosition } from '../../../api/types'
import { keepFix } from './kept'
import { hasMoved, isDue, type Seen, STANDING_MILLIS } from './pace'

/** What the phone says about its position: none yet, coming, not allowed, not to be had, or the browser knows none. */
export type Reception = 'waiting' | 'coming' | 'denied' | 'unavailable' | 'none'

const DECIMALS = 6
const TIMEOUT_MILLIS = 20_000
const FRESH_MILLIS = 15_000
/** So long without moving the receiver is let rest and asked once a minute. */
const REST_AFTER_MILLIS = 180_000
const LOOK_MILLIS = 15_000

/**
 * Takes positions while it is on, and only then. On the way the receiver is followed; while somebody stands, it rests and is asked once
 * a minute, which is what spares the battery. A phone that is locked lets no page go on: the gap is told, not filled.
 */
export class Recorder {
  private watch?: number
  private timer?: ReturnType<typeof setInterval>
  private last?: Seen
  private movedAt = Date.now()
  private askedAt = 0
  private begunAt = Number.POSITIVE_INFINITY
  private seq = Promise.resolve()

  constructor(
    private readonly username: string,
    private readonly shift: string,
    private readonly tell: (reception: Reception) => void,
    /** From then on nothing is taken, whether somebody checks out or not. */
    private readonly until = Number.POSITIVE_INFINITY,
  ) {}

  start() {
    if (!('geolocation' in navigator)) {
      this.tell('none')
      return
    }
    this.tell('waiting')
    this.begunAt = Date.now()
    this.follow()
    this.timer = setInterval(() => this.look(), LOOK_MILLIS)
    document.addEventListener('visibilitychange', this.awake)
  }

  stop() {
    this.rest()
    clearInterval(this.timer)
    document.removeEventListener('visibilitychange', this.awake)
  }

  private follow() {
    this.movedAt = Date.now()
    this.watch ??= navigator.geolocation.watchPosition(this.took, this.failed, {
      enableHighAccuracy: true,
      timeout: TIMEOUT_MILLIS,
      maximumAge: FRESH_MILLIS,
    })
  }

  private rest() {
    if (this.watch !== undefined) navigator.geolocation.clearWatch(this.watch)
    this.watch = undefined
  }

  private look() {
    const now = Date.now()
    if (this.watch !== undefined && now - this.movedAt > REST_AFTER_MILLIS) this.rest()
    if (now - Math.max(this.last?.at ?? 0, this.askedAt) >= STANDING_MILLIS) this.ask()
  }

  private ask() {
    this.askedAt = Date.now()
    navigator.geolocation.getCurrentPosition(this.took, this.failed, {
      enableHighAccuracy: true,
      timeout: TIMEOUT_MILLIS,
      maximumAge: 0,
    })
  }

  private readonly awake = () => {
    if (!document.hidden) this.ask()
  }

  private readonly took = ({ coords, timestamp }: GeolocationPosition) => {
    if (timestamp >= this.until) {
      this.stop()
      return
    }
    this.tell('coming')
    // A browser hands out what it knew before the check-in; where somebody was then is nobody's business.
    if (timestamp < this.begunAt) return
    const seen = seenOf(coords, timestamp)
    const moved = this.last !== undefined && hasMoved(this.last, seen)
    if (moved) this.follow()
    if (!isDue(this.last, seen)) return
    this.last = seen
    const { speed, heading } = coords
    const more = { speed: numberOr(speed), heading: numberOr(heading) }
    // One after the other, so that the time of the last one is that of the last one.
    this.seq = this.seq.then(() => keepFix(this.username, this.shift, seen, more)).catch(() => undefined)
  }

  private readonly failed = ({ code }: GeolocationPositionError) => {
    this.tell(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : 'unavailable')
  }
}

function numberOr(value: number | null): number | undefined {
  return value === null || Number.isNaN(value) ? undefined : value
}

function seenOf({ longitude, latitude, accuracy }: GeolocationCoordinates, timestamp: number): Seen {
  const exact = Number.isFinite(accuracy) ? { accuracyMetres: Math.round(accuracy) } : {}
  return { at: Math.round(timestamp), lon: rounded(longitude), lat: rounded(latitude), ...exact }
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS))
}

/** Where the phone is as a step begins; undefined where it does not say so soon. The step goes on without. */
export function positionNow(withinMillis = 8_000): Promise<StepPosition | undefined> {
  if (!('geolocation' in navigator)) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) => {
        const { lon, lat, accuracyMetres, at } = seenOf(coords, timestamp)
        resolve({ position: [lon, lat], accuracyMetres: accuracyMetres ?? 0, recordedAt: new Date(at).toISOString() })
      },
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: withinMillis, maximumAge: FRESH_MILLIS },
    )
  })
}
