import { Button } from 'antd'
import { type PointerEvent, useRef } from 'react'
import { useLanguage } from '../../../locales/language'
import { farEnough, pathOfStrokes, type Stroke } from './strokes'

interface Props {
  width: number
  height: number
  strokes: readonly Stroke[]
  change: (strokes: Stroke[]) => void
}

/** A field to sign in with a finger, a pen or a mouse. Whoever cannot draws nothing and types the name. */
export function SignPad({ width, height, strokes, change }: Props) {
  const { t } = useLanguage()
  const pad = useRef<SVGSVGElement>(null)
  const drawn = useRef<Stroke[]>([])
  drawn.current = [...strokes]
  // Several moves may come before the next drawing: each builds on the one before.
  const put = (next: Stroke[]) => {
    drawn.current = next
    change(next)
  }
  const under = useRef<number>(undefined)
  const placeOf = ({ clientX, clientY }: PointerEvent): readonly [number, number] => {
    const box = pad.current?.getBoundingClientRect()
    if (!box) return [0, 0]
    const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
    return [
      within(((clientX - box.left) / box.width) * width, width),
      within(((clientY - box.top) / box.height) * height, height),
    ]
  }
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    event.preventDefault()
    under.current = event.pointerId
    pad.current?.setPointerCapture(event.pointerId)
    put([...drawn.current, [placeOf(event)]])
  }
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const last = drawn.current.at(-1)
    if (under.current !== event.pointerId || !last) return
    const place = placeOf(event)
    if (farEnough(last, place)) put([...drawn.current.slice(0, -1), [...last, place]])
  }
  const end = () => {
    under.current = undefined
  }
  return (
    <div className="sign-pad">
      <svg
        ref={pad}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('sign.pad')}
        data-strokes={strokes.length}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path d={pathOfStrokes(strokes)} />
      </svg>
      <Button size="small" disabled={strokes.length === 0} onClick={() => change([])}>
        {t('sign.clear')}
      </Button>
    </div>
  )
}
