import { useCallback, useEffect, useState } from 'react'
import { turned } from './rotation'

const SLIDE_MILLIS = 20_000

/** Which slide is shown: the next one every twenty seconds unless somebody has paused, or asks for things to stand still. */
export function useRotation(slides: number) {
  const [slide, setSlide] = useState(0)
  const [paused, setPaused] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  const turn = useCallback((by: number) => setSlide((before) => turned(before, by, slides)), [slides])
  const pause = useCallback(() => setPaused((before) => !before), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever turns the page has the whole time for it
  useEffect(() => {
    if (paused) return
    const timer = setTimeout(() => turn(1), SLIDE_MILLIS)
    return () => clearTimeout(timer)
  }, [paused, turn, slide])
  return { slide: turned(slide, 0, slides), turn, paused, pause }
}
