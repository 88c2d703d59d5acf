import { useEffect, useRef } from 'react'
import { isTyping } from '../../../shared/keys/typing'
import { goUp } from '../scene/moves'
import type { Scene } from '../scene/scene'
import type { Play } from '../time/use-play'
import type { Opened } from './workspace'

interface Reach {
  scene: Scene
  play: Play
  opened: Opened
  setOpened: (opened: Opened) => void
  toggle: (what: Opened) => void
  toggleTable: () => void
  narrow: boolean
}

function press(key: string, { scene, play, opened, setOpened, toggle, toggleTable, narrow }: Reach): boolean {
  switch (key) {
    case 't':
      toggleTable()
      return true
    case 'l':
      toggle('layers')
      return true
    case '/':
      setOpened(narrow ? 'filters' : 'category')
      return true
    case '[':
      play.move(-1)
      return true
    case ']':
      play.move(1)
      return true
    case ' ':
      play.toggle()
      return true
    case 'Escape':
      if (opened) setOpened(undefined)
      else goUp(scene.place, scene.view.grid)
      return true
    default:
      return false
  }
}

const PRESSED_BY_SPACE = 'button, a, [role=slider], input, [role=radio]'

function belongsToControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  return isTyping(target) || (key === ' ' && target.closest(PRESSED_BY_SPACE) !== null)
}

/** Keys for the whole portal. Where somebody types or a control uses the key itself, they are the control's. */
export function useKeys(reach: Reach) {
  const latest = useRef(reach)
  latest.current = reach
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (belongsToControl(event)) return
      if (press(event.key, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
