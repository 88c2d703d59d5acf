import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Trend } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { ground } from '../../../map/palette'
import { useTheme } from '../../../shared/looks/theme'
import type { TimeWindow } from './windows'

use([BarChart, GridComponent, TooltipComponent, CanvasRenderer])

interface Props {
  points: Trend['points']
  step: Trend['step']
  window: TimeWindow | undefined
}

const colours = {
  light: { chosen: ground.accent, other: '#bccac6' },
  dark: { chosen: '#74c7c1', other: '#46544f' },
}

/** How many matters came when; the chosen window stands out. */
export function Histogram({ points, step, window }: Props) {
  const { t, formats } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)

  useEffect(() => {
    if (!box.current) return
    const made = init(box.current, undefined, { renderer: 'canvas' })
    chart.current = made
    const resized = new ResizeObserver(() => made.resize())
    resized.observe(box.current)
    return () => {
      resized.disconnect()
      made.dispose()
      chart.current = undefined
    }
  }, [])

  const bars = colours[useTheme()]
  const peak = Math.max(0, ...points.map((point) => point.count))
  useEffect(() => {
    const label = step === 'month' ? formats.month : formats.day
    const chosen = (from: string) =>
      window !== undefined && from >= window.from.slice(0, step === 'month' ? 8 : 10) && from < window.to
    chart.current?.setOption({
      animation: false,
      grid: { left: 0, right: 0, top: 4, bottom: 0 },
      xAxis: { type: 'category', show: false, data: points.map((point) => label(point.from)) },
      yAxis: { type: 'value', show: false, min: 0, max: Math.max(peak, 1) },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        confine: true,
        axisPointer: { type: 'shadow' },
        formatter: ([hit]: { dataIndex: number }[]) => {
          const point = points[hit?.dataIndex ?? -1]
          return point ? `${label(point.from)}  ${formats.number(point.count)}` : ''
        },
      },
      series: [
        {
          type: 'bar',
          barCategoryGap: '18%',
          data: points.map((point) => ({
            value: point.count,
            itemStyle: {
              color: chosen(point.from) ? bars.chosen : bars.other,
              borderRadius: [2, 2, 0, 0],
            },
          })),
        },
      ],
    })
  }, [points, peak, step, window, formats, bars])

  const [first, last] = [points.at(0), points.at(-1)]
  const words =
    first && last
      ? t('time.histogram', { from: formats.month(first.from), to: formats.month(last.from), peak: formats.number(peak) })
      : ''
  return <div ref={box} className="histogram" role="img" aria-label={words} />
}
