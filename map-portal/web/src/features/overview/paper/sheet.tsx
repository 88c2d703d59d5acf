import type { Ref } from 'react'
import { useLanguage } from '../../../locales/language'
import { Sample } from '../../../map/swatch'
import type { LegendText } from '../layers/use-legend'
import type { Picture } from '../map/portal-map'
import { enlarged, layOut, linesOf, type Paper, papers, roundLength, roundScale } from './layout'

/** What a sheet says beside the map. */
export interface SheetText {
  title: string
  /** Which matters, received when. */
  subtitle: string
  legend?: LegendText
  /** What lies on top of the shading. */
  marks: string[]
  /** Who made it and when; over the map as well. */
  reader: string
  moment: string
}

interface Props {
  paper: Paper
  picture: Picture
  text: SheetText
  ref?: Ref<SVGSVGElement>
}

const INK = '#1f2b28'
const QUIET = '#56635f'
const LINE = 4.6

const ruler = document.createElement('canvas').getContext('2d')

/** Width of a text of this size, in the units of the size. */
function widthOf(text: string, size: number): number {
  if (!ruler) return text.length * size
  ruler.font = '100px sans-serif'
  return (ruler.measureText(text).width * size) / 100
}

/**
 * The map on a sheet of paper, in millimetres of A4. It is one drawing without styles from outside,
 * so that the very same is printed and saved as a picture.
 */
export function Sheet({ paper, picture, text, ref }: Props) {
  const { t, formats } = useLanguage()
  const { width, height, map, rows, notes } = layOut(picture)
  const [long, short] = papers[paper]
  const lying = width > height
  const metresPerMillimetre = (picture.metresPerPixel * picture.width) / (map.width * enlarged(paper))
  const said = [...(text.legend?.notes ?? []), ...text.marks].flatMap((note) =>
    linesOf(note, notes.width, (part) => widthOf(part, 3)).concat(''),
  )
  const conclusion = linesOf(text.legend?.conclusion ?? '', notes.width, (part) => widthOf(part, 3.1))
  const legendTitle = linesOf(text.legend?.title ?? '', rows.width, (part) => widthOf(part, 3.5))
  return (
    <svg
      ref={ref}
      className="paper-sheet"
      xmlns="http://www.w3.org/2000/svg"
      width={`${lying ? long : short}mm`}
      height={`${lying ? short : long}mm`}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
      role="img"
      aria-label={[text.title, text.subtitle].join('. ')}
    >
      <defs>
        <pattern id="paper-mark" width="74" height="34" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
          <text x="3" y="14" fontSize="3.4" fill={INK} opacity="0.13">
            {text.reader}
          </text>
          <text x="3" y="19" fontSize="3.4" fill={INK} opacity="0.13">
            {text.moment}
          </text>
        </pattern>
      </defs>
      <rect width={width} height={height} fill="#ffffff" />
      <text x="10" y="16" fontSize="6.2" fontWeight="600" fill={INK}>
        {text.title}
      </text>
      <text x="10" y="22.5" fontSize="3.3" fill={QUIET}>
        {text.subtitle}
      </text>
      <image href={picture.address} {...map} preserveAspectRatio="none" />
      <rect {...map} fill="url(#paper-mark)" />
      <rect {...map} fill="none" stroke={QUIET} strokeWidth="0.25" />
      <ScaleBar right={map.x + map.width} bottom={map.y + map.height} metres={metresPerMillimetre * enlarged(paper)} />
      {text.legend && (
        <g transform={`translate(${rows.x} ${rows.y})`}>
          <Lines lines={legendTitle} y={3.2} size={3.5} ink={INK} bold />
          {text.legend.rows.map((row, index) => (
            <g key={row.name} transform={`translate(0 ${legendTitle.length * LINE + 2 + index * 5.4})`}>
              <svg width="6.6" height="4.2" viewBox="0 0 22 14" aria-hidden="true" focusable="false">
                <Sample {...row} />
              </svg>
              <text x="9" y="3.2" fontSize="3.1" fill={INK}>
                {row.name}
              </text>
              {row.count !== undefined && (
                <text x="44" y="3.2" fontSize="3.1" fill={QUIET} textAnchor="end">
                  {row.count}
                </text>
              )}
            </g>
          ))}
        </g>
      )}
      <g transform={`translate(${notes.x} ${notes.y})`}>
        <Lines lines={conclusion} y={3.2} size={3.1} ink={INK} bold />
        <Lines lines={said} y={3.2 + (conclusion.length > 0 ? (conclusion.length + 0.5) * LINE : 0)} size={3} ink={QUIET} />
      </g>
      <g fontSize="2.8" fill={QUIET}>
        <text x="10" y={height - 9}>
          {t('paper.made', { reader: text.reader, moment: text.moment })}
        </text>
        <text x="10" y={height - 5}>
          {[
            t('paper.scale', { scale: formats.number(roundScale(metresPerMillimetre * 1000)), paper }),
            ...picture.sources,
            t('app.name'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </text>
      </g>
    </svg>
  )
}

interface LinesProps {
  lines: string[]
  y: number
  size: number
  ink: string
  bold?: boolean
}

/** An empty line is half a line of room. */
function Lines({ lines, y, size, ink, bold }: LinesProps) {
  let at = y
  const placed = lines.map((line) => {
    const place = { line, at }
    at += line ? LINE : LINE / 2
    return place
  })
  return placed.map(
    (place) =>
      place.line && (
        <text key={place.at} y={place.at} fontSize={size} fill={ink} fontWeight={bold ? 600 : undefined}>
          {place.line}
        </text>
      ),
  )
}

/** A length one can lay a ruler to, and where north is: the map is never turned. */
function ScaleBar({ right, bottom, metres }: { right: number; bottom: number; metres: number }) {
  const { formats } = useLanguage()
  const length = roundLength(metres * 42)
  const wide = length / metres
  const x = right - 16 - wide
  const y = bottom - 5.5
  return (
    <g>
      <rect x={x - 4} y={bottom - 13} width={wide + 18} height="11" rx="1.2" fill="#ffffff" opacity="0.85" />
      <path d={`M${x} ${y - 1.6}V${y}H${x + wide}V${y - 1.6}`} fill="none" stroke={INK} strokeWidth="0.4" />
      <text x={x + wide / 2} y={y - 1.7} fontSize="2.8" fill={INK} textAnchor="middle">
        {length < 1000 ? `${formats.number(length)} m` : `${formats.number(length / 1000)} km`}
      </text>
      <path d={`M${right - 8} ${y}l-1.7 0 1.700 -4.200 1.700 4.200z`} fill={INK} />
      <text x={right - 8} y={y - 4.8} fontSize="2.5" fill={INK} textAnchor="middle">
        N
      </text>
    </g>
  )
}
