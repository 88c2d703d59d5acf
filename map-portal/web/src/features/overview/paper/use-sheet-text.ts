import { useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { useCategories } from '../../../shared/directory/categories'
import type { Classes } from '../layers/use-classes'
import { useLegend } from '../layers/use-legend'
import { useScene } from '../scene/scene'
import type { SheetText } from './sheet'

/** What a sheet says of the map as it is shown now, and the name of its file. */
export function useSheetText(classes: Classes): SheetText & { fileName: string } {
  const { t, formats, nameOf } = useLanguage()
  const { place, view, window, session, sight } = useScene()
  const legend = useLegend(classes)
  const categories = useCategories(sight === 'figures')
  const [moment] = useState(() => new Date().toISOString())
  const where = place.area ? [...place.ancestors, place.area].map(nameOf).join(' ') : t('area.all')
  const category = (code: string) => {
    const found = categories.data?.find((one) => one.code === code)
    return found ? nameOf(found) : code
  }
  const filters = [
    view.categories.map(category),
    view.levels.map((level) => t(`level.${level}`)),
    view.statuses.map((status) => t(`status.${status}`)),
  ].map((chosen) => chosen.join(t('paper.comma')))
  const ofMatters = legend && [window && formats.window(window), ...filters]
  const { marks } = view
  return {
    title: where,
    subtitle: [legend?.title ?? t('paper.boundaries'), ...(ofMatters ?? [])].filter(Boolean).join(' · '),
    legend,
    marks: [
      marks.some((layer) => layer === 'premises' || layer === 'duty-points') && t('premises.legend'),
      marks.includes('hazards') && t('hazards.legend'),
      marks.includes('key-areas') && t('layers.keyAreasLegend'),
    ].filter((note) => note !== false),
    reader: `${session.displayName} ${session.username}`,
    moment: formats.moment(moment),
    fileName: [t('paper.fileName'), place.area ? nameOf(place.area) : t('area.all'), window?.from, window?.to]
      .filter(Boolean)
      .join('_'),
  }
}
