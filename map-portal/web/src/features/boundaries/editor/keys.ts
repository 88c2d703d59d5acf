import type { Position } from '../../../shared/geometry/drawn'
import { edgeNear, snapped } from '../model/nodes'
import { type Act, drawsLine, type Editing } from './editing'

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
  const corners = editing.tool === 'corners'
  const arrow = arrows[key]
  if (arrow) return editing.node ? movedByKey(editing.node, arrow, map.pixel, shiftKey) : panned(map, arrow)
  if (pressed.ctrlKey || pressed.metaKey) return commanded(key, shiftKey)
  switch (key) {
    case ' ':
      return atCross(editing, map)
    case 'Enter':
      return 'finish'
    case 'Escape':
      return { do: 'cancel' }
    case 'Backspace':
    case 'Delete':
      return editing.line.length > 0 ? { do: 'last-corner-away' } : { do: 'remove-node' }
    case ']':
      return corners ? { do: 'next-node', by: 1 } : undefined
    case '[':
      return corners ? { do: 'next-node', by: -1 } : undefined
    case '+':
    case '-':
      map.zoom(key === '+' ? 1 : -1)
      return 'seen'
    default:
      return undefined
  }
}

/** What a place pointed at would do, at the cross in the middle of the map. */
function atCross({ tool, steps }: Editing, { middle, pixel }: Seen): Act | undefined {
  const reach = Math.abs(pixel[0]) * FAR
  if (drawsLine(tool)) return { do: 'corner', at: middle, reach }
  if (tool !== 'corners') return undefined
  const { key } = snapped(steps.now, middle, reach)
  if (key !== undefined) return { do: 'node', key }
  const edge = edgeNear(steps.now, middle, reach)
  return edge && { do: 'insert', a: edge.a, b: edge.b, at: edge.foot }
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
