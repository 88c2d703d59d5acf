import { useEffect, useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { useScene } from '../scene/scene'

/** Says aloud, for readers who do not see the map, what has changed on it. */
export function Announcer() {
  const { t, formats, nameOf } = useLanguage()
  const { place, rows, window, mapHeat, playing, unit, childLevel } = useScene()
  const [said, setSaid] = useState('')
  const where = t('say.area', { name: place.area ? nameOf(place.area) : t('area.all'), count: formats.number(rows.length) })
  const when = window ? t('say.window', { window: formats.window(window) }) : ''
  const found =
    mapHeat.data && !mapHeat.loading && unit !== 'hex'
      ? t('say.heat', {
          cells: formats.number(mapHeat.data.cells.length),
          unit: t(`units.${unit === 'area' ? childLevel : unit}`),
        })
      : ''
  const text = playing ? t('say.playing') : [where, when, found].filter(Boolean).join('. ')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 400)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <output className="unseen" aria-live="polite">
      {said}
    </output>
  )
}
