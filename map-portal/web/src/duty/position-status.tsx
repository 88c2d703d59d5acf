import { AimOutlined, PauseCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language'
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
  const { t, formats } = useLanguage()
  const now = useNow()
  const time = (at: number) => formats.time(new Date(at).toISOString())
  const gap = !paused && recorded ? gapBetween(track.lastAt, now) : undefined
  const state = paused ? 'paused' : !recorded ? 'notTaken' : gap ? 'gap' : reception
  const warn = state !== 'coming' && state !== 'paused' && state !== 'waiting' && state !== 'notTaken'
  return (
    <div className="position-status" data-state={state} data-warn={warn} role="status">
      {paused ? <PauseCircleOutlined aria-hidden /> : warn ? <WarningOutlined aria-hidden /> : <AimOutlined aria-hidden />}
      <span>
        {state === 'gap' ? t('duty.gapSince', { at: time(gap?.from ?? now) }) : t(`duty.position.${state}`)}
        {state === 'gap' && reception !== 'coming' && reception !== 'waiting' && ` ${t(`duty.position.${reception}`)}`}
      </span>
      {track.lastAt !== undefined && !gap && !paused && reception === 'coming' && (
        <small>{t('duty.lastAt', { at: time(track.lastAt) })}</small>
      )}
      {track.gaps.length > 0 && (
        <details>
          <summary>{t('duty.gaps', { count: track.gaps.length })}</summary>
          <ul className="plain">
            {track.gaps.slice(-FEW_GAPS).map(({ from, to }) => (
              <li key={from}>{t('duty.gap', { from: time(from), to: time(to) })}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MILLIS)
    return () => clearInterval(timer)
  }, [])
  return now
}
