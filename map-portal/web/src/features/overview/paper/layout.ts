/** Papers by the length of their longer and shorter edge in millimetres (ISO 216). */
export const papers = { A4: [297, 210], A3: [420, 297] } as const
export type Paper = keyof typeof papers

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where the parts of a sheet stand, in millimetres of an A4 sheet from its upper left corner; a larger sheet is the same, enlarged. */
export interface Layout {
  width: number
  height: number
  map: Box
  rows: Box
  notes: Box
}

const MARGIN = 10
const HEAD = 27
const FOOT = 14
const SIDE = 56
const BELOW = 62
const GAP = 6

/** How much larger a paper is than A4, along an edge. */
export function enlarged(paper: Paper): number {
  return papers[paper][0] / papers.A4[0]
}

/** A picture that is wider than high lies, any other stands; it is as large as its room allows and keeps its shape. */
export function layOut(picture: { width: number; height: number }): Layout {
  const lying = picture.width >= picture.height
  const [long, short] = papers.A4
  const [width, height] = lying ? [long, short] : [short, long]
  const room = {
    width: width - 2 * MARGIN - (lying ? SIDE + GAP : 0),
    height: height - HEAD - FOOT - (lying ? 0 : BELOW + GAP),
  }
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  const map = { x: MARGIN, y: HEAD, width: picture.width * scale, height: picture.height * scale }
  if (lying) {
    const x = map.x + map.width + GAP
    const side = { x, width: width - MARGIN - x }
    return { width, height, map, rows: { ...side, y: HEAD, height: 62 }, notes: { ...side, y: HEAD + 62, height: 100 } }
  }
  const y = map.y + map.height + GAP
  const half = (width - 2 * MARGIN - GAP) / 2
  return {
    width,
    height,
    map,
    rows: { x: MARGIN, y, width: half, height: BELOW },
    notes: { x: MARGIN + half + GAP, y, width: half, height: BELOW },
  }
}

/** The longest round length that is no longer than `most`, in metres. */
export function roundLength(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(most))
  return unit * ([5, 2, 1].find((step) => step * unit <= most) ?? 1)
}

/** The number of a scale as one says it: three digits that count. */
export function roundScale(denominator: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 1)
  return Math.round(denominator / unit) * unit
}

/** Breaks a text into lines no wider than `most`: at spaces, and between any two signs of a script without them. */
export function linesOf(text: string, most: number, widthOf: (text: string) => number): string[] {
  const pieces = text.match(/[\p{Script=Han}，。；：、（）·]|[^\s\p{Script=Han}，。；：、（）·]+\s*|\s+/gu) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line && widthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}
