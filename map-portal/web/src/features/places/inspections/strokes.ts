/** What one touch drew: x and y in turn, within the size of the pad. */
export type Stroke = readonly (readonly [x: number, y: number])[]

/** As much as the service takes. */
const LONGEST = 60_000

/** Strokes as SVG path data with absolute coordinates. A touch without a move is a dot. */
export function pathOfStrokes(strokes: readonly Stroke[]): string {
  const parts = strokes.flatMap((stroke) => {
    const [first, ...rest] = stroke
    if (!first) return []
    const further = rest.length > 0 ? rest : [[first[0] + 1, first[1]] as const]
    return [`M ${at(first)} ${further.map((point) => `L ${at(point)}`).join(' ')}`]
  })
  let path = ''
  for (const part of parts) {
    if (path.length + part.length + 1 > LONGEST) break
    path = path ? `${path} ${part}` : part
  }
  return path
}

function at([x, y]: readonly [number, number]): string {
  return `${Math.round(x)} ${Math.round(y)}`
}

/** Whether a move is long enough to be kept: hands tremble by less. */
export function farEnough(stroke: Stroke, [x, y]: readonly [number, number]): boolean {
  const last = stroke.at(-1)
  return !last || Math.hypot(x - last[0], y - last[1]) >= 2
}

/** A typed name as a picture, in base64, for those who cannot draw. */
export function pictureOfName(name: string, width: number, height: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const drawing = canvas.getContext('2d')
  if (!drawing) return ''
  drawing.fillStyle = '#ffffff'
  drawing.fillRect(0, 0, width, height)
  drawing.fillStyle = '#24312f'
  drawing.textAlign = 'center'
  drawing.textBaseline = 'middle'
  drawing.font = `${Math.min(72, Math.floor(width / (name.length + 1)))}px "PingFang SC", "Noto Sans CJK SC", sans-serif`
  drawing.fillText(name, width / 2, height / 2)
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
}
