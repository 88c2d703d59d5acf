import { type RefObject, useEffect, useRef, useState } from 'react'
import { UNAUTHENTICATED } from '../../../api/problem'
import { sessionEnded } from '../../../api/session-ended'
import { type MapEvents, PortalMap } from './portal-map'

interface Drawn {
  map?: PortalMap
  /** The device cannot draw: no WebGL. */
  impossible: boolean
  /** Sources whose tiles do not come. */
  failed: string[]
  forget: (sources: string[]) => void
}

/** A map in the container for as long as the component is there; events go to the latest handlers. */
export function usePortalMap(container: RefObject<HTMLDivElement | null>, events: Omit<MapEvents, 'sourceFailed'>): Drawn {
  const [map, setMap] = useState<PortalMap>()
  const [impossible, setImpossible] = useState(false)
  const [failed, setFailed] = useState<string[]>([])
  const handlers = useRef(events)
  handlers.current = events

  useEffect(() => {
    if (!container.current) return
    let gone = false
    let made: PortalMap | undefined
    try {
      made = new PortalMap(container.current, {
        open: (layer, id) => handlers.current.open(layer, id),
        click: (under) => handlers.current.click(under),
        hover: (under) => handlers.current.hover(under),
        farOut: (is) => handlers.current.farOut(is),
        hexClasses: (...classes) => handlers.current.hexClasses(...classes),
        sourceFailed: (source, status) => {
          if (status === UNAUTHENTICATED) sessionEnded.tell()
          else setFailed((before) => (before.includes(source) ? before : [...before, source]))
        },
      })
    } catch {
      setImpossible(true)
      return
    }
    const drawn = made
    drawn.ready.then(() => !gone && setMap(drawn))
    return () => {
      gone = true
      drawn.remove()
    }
  }, [container])

  const forget = (sources: string[]) => setFailed((before) => before.filter((source) => !sources.includes(source)))
  return { map, impossible, failed, forget }
}
