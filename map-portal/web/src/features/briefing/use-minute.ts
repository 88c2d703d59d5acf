import { useEffect, useState } from 'react'

const MILLIS = 60_000

/** The minute by the device's count; changes while the page is in sight, so that what depends on it is asked anew. */
export function useMinute(): number {
  const [minute, setMinute] = useState(() => Math.floor(Date.now() / MILLIS))
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && setMinute(Math.floor(Date.now() / MILLIS))
    const timer = setInterval(look, MILLIS / 4)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return minute
}
