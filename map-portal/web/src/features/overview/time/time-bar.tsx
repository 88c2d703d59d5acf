import { CaretRightOutlined, PauseOutlined, StepForwardOutlined } from '@ant-design/icons'
import { Button, Segmented, Slider } from 'antd'
import { useLanguage } from '../../../locales/language'
import { Trouble } from '../../../shared/answers/trouble'
import { prefersReducedMotion } from '../map/use-drawing'
import { useScene } from '../scene/scene'
import { changeView } from '../view/view-store'
import { Histogram } from './histogram'
import type { Play } from './use-play'
import { lastDays, plusSteps, presets, type Step, sameWindow, type TimeWindow } from './windows'

/** The window of time: its ends on a slider under the histogram, the usual windows, and the film. */
export function TimeBar({ play }: { play: Play }) {
  const { t, formats } = useLanguage()
  const { window, extent, trend, view, playing } = useScene()
  const whole = extent.data
  const points =
    trend.data?.points.filter((point) => !whole || (point.from < whole.to && plusSteps(point.from, view.step, 1) > whole.from)) ??
    []
  const choose = (next: TimeWindow | 'all') => changeView({ window: next })
  const still = prefersReducedMotion()
  const playName = still ? t('time.stepForward') : playing ? t('time.pause') : t('time.play')
  return (
    <section className="time-bar" aria-label={t('time.title')}>
      <div className="time-controls">
        <Button
          shape="circle"
          type="primary"
          disabled={!whole}
          icon={still ? <StepForwardOutlined /> : playing ? <PauseOutlined /> : <CaretRightOutlined />}
          aria-label={playName}
          title={playName}
          onClick={play.toggle}
        />
        <strong className="time-window">{window ? formats.window(window) : whole === null ? t('time.nothing') : ''}</strong>
        <div className="time-presets">
          {whole && <Presets whole={whole} window={window} choose={choose} />}
          <Segmented<Step>
            size="small"
            value={view.step}
            aria-label={t('time.step')}
            options={(['week', 'month'] as const).map((step) => ({ value: step, label: t(`time.step.${step}`) }))}
            onChange={(step) => changeView({ step })}
          />
        </div>
      </div>
      <Trouble what="problem.trend" answer={trend} />
      {points.length > 0 && (
        <div className="time-line">
          <Histogram points={points} step={view.step} window={window} />
          {window && <WindowSlider starts={points.map((point) => point.from)} step={view.step} window={window} choose={choose} />}
        </div>
      )}
    </section>
  )
}

function Presets({
  whole,
  window,
  choose,
}: {
  whole: TimeWindow
  window?: TimeWindow
  choose: (window: TimeWindow | 'all') => void
}) {
  const { t } = useLanguage()
  const known = [...presets.map((days) => ({ key: String(days), window: lastDays(whole, days) })), { key: 'all', window: whole }]
  const pressed = known.findLast((preset) => window !== undefined && sameWindow(window, preset.window))
  return (
    <fieldset className="presets">
      <legend className="unseen">{t('time.presets')}</legend>
      {known.map((preset) => (
        <button
          key={preset.key}
          type="button"
          aria-pressed={preset === pressed}
          onClick={() => choose(preset.key === 'all' ? 'all' : preset.window)}
        >
          {t(`time.preset.${preset.key as '30' | '90' | '365' | 'all'}`)}
        </button>
      ))}
    </fieldset>
  )
}

interface SliderProps {
  starts: string[]
  step: Step
  window: TimeWindow
  choose: (window: TimeWindow) => void
}

/** Two handles at the borders of steps; a window that ends between borders shows at the nearest before. */
function WindowSlider({ starts, step, window, choose }: SliderProps) {
  const { t, formats } = useLanguage()
  const borders = [...starts, plusSteps(starts.at(-1) ?? window.to, step, 1)]
  const at = (day: string) =>
    Math.max(
      0,
      borders.findLastIndex((border) => border <= day),
    )
  const label = (index?: number) => (index === undefined ? '' : formats.day(borders[index] ?? ''))
  return (
    <Slider
      range
      min={0}
      max={starts.length}
      value={[at(window.from), Math.max(at(window.to), at(window.from) + 1)]}
      tooltip={{ formatter: label }}
      ariaLabelForHandle={[t('time.from'), t('time.to')]}
      ariaValueTextFormatterForHandle={[label, label]}
      onChange={([left = 0, right = 0]) => {
        const from = borders[Math.min(left, right)]
        const to = borders[Math.max(left, right)]
        if (from && to && from < to) choose({ from, to })
      }}
    />
  )
}
