import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Radio } from 'antd'
import type { OpeningHours, OpeningSpan } from '../../api/types'
import { openingDays } from '../../api/types'
import { useLanguage } from '../../locales/language'
import type { ControlProps } from './control-props'

type Way = 'unknown' | 'always' | 'spans'

const weekdays = openingDays.slice(0, 5)
const usual: OpeningSpan = { days: [...weekdays], from: '09:00', to: '18:00' }

function wayOf(hours: OpeningHours | undefined): Way {
  if (!hours) return 'unknown'
  return hours.always ? 'always' : 'spans'
}

/** When something is open: not known, always, or on these days from when to when. */
export function OpeningHoursField({ id, value, onChange }: ControlProps<OpeningHours>) {
  const { t } = useLanguage()
  const take = (way: Way) => {
    if (way === 'unknown') onChange?.(undefined)
    else onChange?.(way === 'always' ? { always: true, spans: [] } : { always: false, spans: [usual] })
  }
  const put = (spans: OpeningSpan[]) => onChange?.({ always: false, spans })
  const spans = value && !value.always ? value.spans : []
  return (
    <div className="hours-field">
      <Radio.Group
        id={id}
        value={wayOf(value)}
        onChange={({ target }) => take(target.value as Way)}
        options={(['unknown', 'always', 'spans'] as const).map((way) => ({ value: way, label: t(`hours.${way}`) }))}
      />
      {spans.map((span, index) => (
        <SpanRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name of its own
          key={index}
          number={index + 1}
          span={span}
          change={(changed) => put(spans.map((one, at) => (at === index ? changed : one)))}
          remove={() => put(spans.filter((_, at) => at !== index))}
        />
      ))}
      {wayOf(value) === 'spans' && (
        <>
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => put([...spans, usual])}>
            {t('hours.add')}
          </Button>
          <small className="page-quiet">{t('hours.hint')}</small>
        </>
      )}
    </div>
  )
}

interface RowProps {
  number: number
  span: OpeningSpan
  change: (span: OpeningSpan) => void
  remove: () => void
}

function SpanRow({ number, span, change, remove }: RowProps) {
  const { t } = useLanguage()
  return (
    <div className="form-list-item" role="group" aria-label={t('hours.span', { number })}>
      <Checkbox.Group
        value={span.days}
        onChange={(days) => change({ ...span, days: openingDays.filter((day) => days.includes(day)) })}
        options={openingDays.map((day) => ({ value: day, label: t(`day.${day}`) }))}
      />
      <div className="hours-times">
        <Input
          type="time"
          value={span.from}
          aria-label={t('hours.from')}
          onChange={({ target }) => change({ ...span, from: target.value })}
        />
        <span aria-hidden>–</span>
        <Input
          type="time"
          value={span.to === '24:00' ? '00:00' : span.to}
          aria-label={t('hours.to')}
          onChange={({ target }) => change({ ...span, to: target.value })}
        />
        <Button type="text" icon={<DeleteOutlined />} aria-label={t('hours.remove', { number })} onClick={remove} />
      </div>
    </div>
  )
}
