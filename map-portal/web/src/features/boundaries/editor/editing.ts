import type { Position } from '../../../shared/geometry/drawn'
import { insertNode, moveNode, nodesOf, removeNode, snapped } from '../model/nodes'
import { nextCode, numberedAnew } from '../model/numbering'
import { doubleArea, type Fault, type GridKind, keyOf, type Outcome, type Part, ringsOf, type Sketch } from '../model/sketch'
import { redo, type Steps, step, stepsFrom, undo } from '../model/steps'
import { addHole, drawUnit, fillHoles, mergeUnits, type Named, removeUnit, renameUnit, splitUnit } from '../model/units'

export const tools = ['choose', 'corners', 'split', 'draw', 'hole'] as const
export type Tool = (typeof tools)[number]

/** Whether a tool works on what is chosen. */
export function needsChosen(tool: Tool): boolean {
  return tool === 'corners' || tool === 'split' || tool === 'hole'
}

/** Whether a tool draws a line, corner after corner. */
export function drawsLine(tool: Tool): boolean {
  return tool === 'split' || tool === 'draw' || tool === 'hole'
}

/** What the editor works in: the village, its outline, and every code that was ever used in it. */
export interface Ground {
  readonly village: string
  readonly within: readonly Part[]
  readonly used: readonly string[]
}

/** The editor as it stands. */
export interface Editing {
  readonly steps: Steps<Sketch>
  readonly tool: Tool
  /** What kind of grid is drawn next. */
  readonly kind: GridKind
  /** Codes of the units that the next act is about, the first of them first. */
  readonly chosen: readonly string[]
  /** The corner that arrows move. */
  readonly node?: string
  /** Corners of the line that is being drawn. */
  readonly line: readonly Position[]
  /** Why the last act was not done. */
  readonly fault?: { readonly fault: Fault; readonly at?: Position }
}

/** What is done to it; `reach` is how near to a corner or an edge a place snaps, in degrees. */
export type Act =
  | { do: 'tool'; tool: Tool }
  | { do: 'kind'; kind: GridKind }
  | { do: 'choose'; code: string; also?: boolean }
  | { do: 'node'; key?: string }
  | { do: 'next-node'; by: 1 | -1 }
  | { do: 'corner'; at: Position; reach: number }
  | { do: 'last-corner-away' }
  | { do: 'finish'; name: string }
  | { do: 'cancel' }
  | { do: 'move-node'; key: string; to: Position; reach: number }
  | { do: 'insert'; a: Position; b: Position; at: Position }
  | { do: 'remove-node' }
  | { do: 'merge' }
  | { do: 'remove-unit' }
  | { do: 'fill-holes' }
  | { do: 'rename'; code: string; named: Named }
  | { do: 'number' }
  | { do: 'undo' }
  | { do: 'redo' }

export function editingOf(sketch: Sketch): Editing {
  return { steps: stepsFrom(sketch), tool: 'choose', kind: 'basic', chosen: [], line: [] }
}

/** The editor after an act. An act that cannot be done changes nothing but says why. */
export function edited(editing: Editing, act: Act, ground: Ground): Editing {
  const calm = { ...editing, fault: undefined }
  const sketch = editing.steps.now
  switch (act.do) {
    case 'tool':
      return orChoosing({ ...calm, tool: act.tool, line: [], node: act.tool === 'corners' ? editing.node : undefined })
    case 'kind':
      return { ...calm, kind: act.kind }
    case 'choose':
      return orChoosing({ ...calm, chosen: chosenWith(editing.chosen, act.code, act.also === true), node: undefined })
    case 'node':
      return { ...calm, node: act.key }
    case 'next-node':
      return { ...calm, node: nextNode(editing, act.by) }
    case 'corner':
      return withCorner(calm, act)
    case 'last-corner-away':
      return { ...calm, line: editing.line.slice(0, -1) }
    case 'finish':
      return finished(calm, ground, act.name)
    case 'cancel':
      return editing.line.length > 0
        ? { ...calm, line: [] }
        : orChoosing({ ...calm, node: undefined, chosen: editing.node ? editing.chosen : [] })
    case 'move-node':
      return moved(calm, act)
    case 'insert':
      return done(calm, insertNode(sketch, act.a, act.b, act.at), { node: keyOf(act.at) })
    case 'remove-node':
      return editing.node ? done(calm, removeNode(sketch, editing.node), { node: undefined }) : calm
    case 'merge':
      return done(calm, mergeUnits(sketch, editing.chosen), { chosen: editing.chosen.slice(0, 1) })
    case 'remove-unit':
      return editing.chosen[0] ? done(calm, removeUnit(sketch, editing.chosen[0]), { chosen: [] }) : calm
    case 'fill-holes':
      return editing.chosen[0] ? done(calm, fillHoles(sketch, editing.chosen[0])) : calm
    case 'rename':
      return done(calm, renameUnit(sketch, act.code, act.named), {
        chosen: editing.chosen.map((code) => (code === act.code ? act.named.code : code)),
      })
    case 'number':
      return done(calm, { sketch: numberedAnew(sketch, ground.village, ground.used) }, { chosen: [] })
    case 'undo':
      return still({ ...calm, steps: undo(editing.steps) })
    case 'redo':
      return still({ ...calm, steps: redo(editing.steps) })
  }
}

function done(editing: Editing, outcome: Outcome, then: Partial<Editing> = {}): Editing {
  if ('fault' in outcome) return { ...editing, fault: outcome }
  if (outcome.sketch === editing.steps.now) return editing
  return still({ ...editing, ...then, line: [], steps: step(editing.steps, outcome.sketch) })
}

/** What was chosen and is no longer there is chosen no longer. */
function still(editing: Editing): Editing {
  const { now } = editing.steps
  const node = editing.node && nodesOf(now).has(editing.node) ? editing.node : undefined
  return orChoosing({ ...editing, node, chosen: editing.chosen.filter((code) => now.units.has(code)) })
}

/** With nothing chosen there is nothing that a tool for what is chosen could do. */
function orChoosing(editing: Editing): Editing {
  const stuck = editing.chosen.length === 0 && needsChosen(editing.tool)
  return stuck ? { ...editing, tool: 'choose', line: [], node: undefined } : editing
}

function chosenWith(chosen: readonly string[], code: string, also: boolean): readonly string[] {
  if (!also) return [code]
  return chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]
}

function moved(editing: Editing, { key, to, reach }: { key: string; to: Position; reach: number }): Editing {
  const sketch = editing.steps.now
  const target = snapped(sketch, to, reach, key).position
  return done(editing, moveNode(sketch, key, target), { node: keyOf(target) })
}

/** Ends what is being drawn: a cut, a new unit, or a hole in the chosen one. */
function finished(editing: Editing, { village, within, used }: Ground, name: string): Editing {
  const { line, tool, chosen } = editing
  const sketch = editing.steps.now
  const code = nextCode(sketch, village, used)
  const named: Named = { code, name: `${name}${code.slice(village.length)}`, kind: editing.kind }
  const [unit] = chosen
  const ring = doubleArea(line) < 0 ? [...line].reverse() : line
  if (tool === 'draw') return done(editing, drawUnit(sketch, ring, named, within), { chosen: [code] })
  if (tool === 'split' && unit)
    return done(editing, splitUnit(sketch, unit, line, { ...named, kind: kindOf(sketch, unit) }), { chosen: [unit, code] })
  if (tool === 'hole' && unit) return done(editing, addHole(sketch, unit, ring))
  return editing
}

/** Both halves of a grid are of its kind. */
function kindOf({ units }: Sketch, code: string): GridKind {
  return units.get(code)?.kind ?? 'basic'
}

/** A second click on the spot where the line ends is no other corner. */
const SAME_SPOT = 1 / 3

function withCorner(editing: Editing, { at, reach }: { at: Position; reach: number }): Editing {
  const { line, steps } = editing
  const { position } = snapped(steps.now, at, reach)
  const last = line.at(-1)
  const again = last && Math.hypot(position[0] - last[0], position[1] - last[1]) <= reach * SAME_SPOT
  return again ? editing : { ...editing, line: [...line, position] }
}

/** The corners of the chosen unit one after the other, along its border. */
function nextNode({ steps, chosen, node }: Editing, by: 1 | -1): string | undefined {
  const unit = steps.now.units.get(chosen[0] ?? '')
  const keys = unit ? ringsOf(unit).flat().map(keyOf) : []
  if (keys.length === 0) return undefined
  const at = node ? keys.indexOf(node) : by === 1 ? -1 : 0
  return keys[(at + by + keys.length) % keys.length]
}
