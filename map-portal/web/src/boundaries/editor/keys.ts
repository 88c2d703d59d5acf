import type { Position } from '../../work-map/drawn'
import type { Act, Editing } from './editing'

interface Pressed {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

/** What keys need of the map: how large a pixel is, where its middle lies, and to move it. */
interface Seen {
  pixel: Position
  middle: Position
  pan: (right: number, up: number) => void
  zoom: (by: 1 | -1) => void
}

const FAR = 10
const PAN = 60
const arrows: Record<string, Position> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }

/** What a key does while the map has the focus; `seen` where it only moved the map. */
export function actOfKey(pressed: Pressed, editing: Editing, map: Seen): Act | 'finish' | 'seen' | undefined {
  const { key, shiftKey } = pressed
  const arrow = arrows[key]
  if (arrow) return editing.node ? movedByKey(editing.node, arrow, map.pixel, shiftKey) : panned(map, arrow)
  if (pressed.ctrlKey || pressed.metaKey) return commanded(key, shiftKey)
  switch (key) {
    case ' ':
      return editing.tool === 'choose' || editing.tool === 'corners'
        ? undefined
        : { do: 'corner', at: map.middle, reach: Math.abs(map.pixel[0]) * FAR }
    case 'Enter':
      return 'finish'
    case 'Escape':
      return { do: 'cancel' }
    case 'Backspace':
    case 'Delete':
      return editing.line.length > 0 ? { do: 'last-corner-away' } : { do: 'remove-node' }
    case ']':
      return { do: 'next-node', by: 1 }
    case '[':
      return { do: 'next-node', by: -1 }
    case '+':
    case '-':
      map.zoom(key === '+' ? 1 : -1)
      return 'seen'
    default:
      return undefined
  }
}

function commanded(key: string, shiftKey: boolean): Act | undefined {
  if (key.toLowerCase() === 'z') return { do: shiftKey ? 'redo' : 'undo' }
  return key.toLowerCase() === 'y' ? { do: 'redo' } : undefined
}

function panned(map: Seen, [right, up]: Position): 'seen' {
  map.pan(right * PAN, up * PAN)
  return 'seen'
}

/** A corner moved by one pixel, or by ten. It snaps to nothing: keys say exactly where to. */
function movedByKey(node: string, [right, up]: Position, [width, height]: Position, far: boolean): Act {
  const [lon = 0, lat = 0] = node.split(',').map(Number)
  const step = far ? FAR : 1
  return { do: 'move-node', key: node, to: [lon + right * step * width, lat + up * step * height], reach: 0 }
}
