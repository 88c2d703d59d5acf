import { CloseOutlined, LeftOutlined, PauseOutlined, PlayCircleOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useLanguage } from '../../locales/language'
import { Fallible } from '../../shared/answers/fallible'
import { useAreaTree } from '../../shared/areas/use-areas'
import { goTo, useQuery } from '../../shared/route/address'
import { useSession } from '../../shared/session/session-context'
import { columnsOf, slidesOf } from './rotation'
import { topicsFor } from './topics'
import { useMinute } from './use-minute'
import { useRotation } from './use-rotation'
import '../../shared/styles/appraisal.css'
import '../../shared/styles/briefing.css'
import '../../shared/styles/desk.css'

/** The briefing on a wall: the same figures, large, in turn and live. Nothing of one person or one matter is on it. */
export default function ScreenPage() {
  const { t, formats, nameOf } = useLanguage()
  const area = useQuery().get('area') ?? undefined
  const tree = useAreaTree()
  const minute = useMinute()
  const slides = slidesOf(topicsFor(useSession()), useColumns())
  const { slide, turn, paused, pause } = useRotation(slides.length)
  const leave = () => goTo(area ? `/briefing?area=${area}` : '/briefing')
  useScreenKeys({ turn, pause, leave })
  const place = tree.data?.place(area).area
  useEffect(() => {
    document.title = `${t('rail.briefing')} · ${t('app.name')}`
  }, [t])
  return (
    <main className="wall" data-slide={slide}>
      <header className="wall-head">
        <h1>
          {place ? nameOf(place) : t('area.all')} <small>{t('rail.briefing')}</small>
        </h1>
        <time>{formats.moment(new Date(minute * 60_000).toISOString())}</time>
      </header>
      <div className="wall-parts">
        {(slides[slide] ?? []).map(({ name, Part }) => (
          <section key={name} className="wall-part" data-topic={name} aria-label={t(`briefing.${name}`)}>
            <h2>{t(`briefing.${name}`)}</h2>
            <Fallible>
              <Part area={area} minute={minute} wall />
            </Fallible>
          </section>
        ))}
      </div>
      <footer className="wall-foot">
        <span>{t('briefing.slide', { slide: slide + 1, of: slides.length })}</span>
        <Button ghost icon={<LeftOutlined />} aria-label={t('briefing.back')} onClick={() => turn(-1)} />
        <Button
          ghost
          icon={paused ? <PlayCircleOutlined /> : <PauseOutlined />}
          aria-label={t(paused ? 'briefing.go' : 'briefing.pause')}
          data-act="pause"
          onClick={pause}
        />
        <Button ghost icon={<RightOutlined />} aria-label={t('briefing.on')} data-act="on" onClick={() => turn(1)} />
        <Button ghost icon={<CloseOutlined />} aria-label={t('briefing.leave')} onClick={leave} />
      </footer>
    </main>
  )
}

interface Screen {
  turn: (by: number) => void
  pause: () => void
  leave: () => void
}

function useScreenKeys({ turn, pause, leave }: Screen) {
  useEffect(() => {
    const keys = new Map([
      ['ArrowLeft', () => turn(-1)],
      ['ArrowRight', () => turn(1)],
      [' ', pause],
      ['Escape', leave],
    ])
    const onKey = (event: KeyboardEvent) => {
      const overControl = event.target instanceof Element && event.target.closest('button, a, input')
      const act = keys.get(event.key)
      if (!act || event.ctrlKey || event.metaKey || event.altKey || (overControl && event.key === ' ')) return
      act()
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

function useColumns(): number {
  const shape = () => columnsOf({ width: window.innerWidth, height: window.innerHeight })
  const [columns, setColumns] = useState(shape)
  useEffect(() => {
    const look = () => setColumns(shape())
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  })
  return columns
}
