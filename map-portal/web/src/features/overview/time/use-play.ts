import { useCallback, useEffect } from 'react'
import { prefersReducedMotion } from '../map/use-drawing'
import type { Scene } from '../scene/scene'
import { changeView } from '../view/view-store'
import { firstFrame, nextFrame, shifted } from './windows'

const FRAME_MILLIS = 900

export interface Play {
  /** Plays or pauses; for readers who want no motion, goes one step on. */
  toggle: () => void
  /** Moves the window by steps. */
  move: (steps: number) => void
}

/** The film of windows. The next picture comes only when this one has been answered. */
export function usePlay({ window, extent, view, mapHeat, playing, setPlaying }: Scene): Play {
  const whole = extent.data
  const { step } = view
  const waiting = mapHeat.loading

  useEffect(() => {
    if (!playing || !window || !whole || waiting) return
    const next = nextFrame(window, whole, step)
    const timer = setTimeout(() => (next ? changeView({ window: next }) : setPlaying(false)), FRAME_MILLIS)
    return () => clearTimeout(timer)
  }, [playing, window, whole, step, waiting, setPlaying])

  const move = useCallback(
    (steps: number) => {
      setPlaying(false)
      const next = window && shifted(window, step, steps)
      if (next && whole && next.to <= whole.to && next.to > whole.from) changeView({ window: next })
    },
    [window, whole, step, setPlaying],
  )
  const toggle = useCallback(() => {
    if (!window || !whole) return
    const atEnd = !nextFrame(window, whole, step)
    if (prefersReducedMotion()) {
      changeView({ window: atEnd ? firstFrame(window, whole, step) : shifted(window, step, 1) })
      return
    }
    if (!playing && atEnd) changeView({ window: firstFrame(window, whole, step) })
    setPlaying(!playing)
  }, [window, whole, step, playing, setPlaying])
  return { toggle, move }
}
