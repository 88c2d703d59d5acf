import { AimOutlined, PauseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useLanguage } from '../../../locales/language'
import type { TrackKept } from './kept'
import { gapBetween } from './pace'
import type { Reception } from './recorder'

interface Props {
  paused: boolean
  /** Whether this account's positions are taken at all. */
  recorded: boolean
  reception: Reception
  track: TrackKept
}

const EVERY_MILLIS = 15_000
const FEW_GAPS = 5

/** Says whether positions are taken, and since when they are not. */
export function PositionStatus({ paused, recorded, reception, track }: Props) {
  const { t } = useLanguage()
  const time = useClockTime()
  const now = useNow()
  const gap = !paused && recorded ? gapBetween(track.lastAt, now) : undefined
  const state = paused ? 'paused' : recorded ? reception : 'notTaken'
  const warn = gap !== undefined || ['denied', 'unavailable', 'none'].includes(state)
  const known = !gap && state === 'coming' && track.lastAt !== undefined
  return (
    <div className="position-status" data-state={gap ? 'gap' : state} data-warn={warn} role="status">
      <Sign paused={paused} warn={warn} />
      {gap && <span>{t('duty.gapSince', { at: time(gap.from) })}</span>}
      {!(gap && state === 'coming') && <span>{t(`duty.position.${state}`)}</span>}
      {known && <small>{t('duty.lastAt', { at: time(track.lastAt ?? now) })}</small>}
      <Gaps track={track} />
    </div>
  )
}

function Sign({ paused, warn }: { paused: boolean; warn: boolean }) {
  if (paused) return <PauseCircleOutlined aria-hidden />
  return warn ? <WarningOutlined aria-hidden /> : <AimOutlined aria-hidden />
}

function Gaps({ track: { gaps } }: { track: TrackKept }) {
  const { t } = useLanguage()
  const time = useClockTime()
  if (gaps.length === 0) return null
  return (
    <details>
      <summary>{t('duty.gaps', { count: gaps.length })}</summary>
      <ul className="plain">
        {gaps.slice(-FEW_GAPS).map(({ from, to }) => (
          <li key={from}>{t('duty.gap', { from: time(from), to: time(to) })}</li>
        ))}
      </ul>
    </details>
  )
}

function useClockTime(): (at: number) => string {
  const { formats } = useLanguage()
  return (at) => formats.time(new Date(at).toISOString())
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [])
  return now
}
