import { Form, Input } from 'antd'
import { useLanguage } from '../../locales/language'
import type { ControlProps } from './control-props'
import { useClauseTemplates } from './use-options'

const types = { DATE: 'date', AMOUNT: 'text', TEXT: 'text', PLACE: 'text' } as const

/** Fills the slots of the clause template that is chosen beside it, and shows the clause as it will read. */
export function ClauseSlots({
  path,
  value = {},
  onChange,
  id,
}: ControlProps<Record<string, string>> & { path: (string | number)[] }) {
  const { t } = useLanguage()
  const code = Form.useWatch([...path.slice(0, -1), 'template']) as string | undefined
  const templates = useClauseTemplates(code !== undefined)
  const template = templates.data?.find((one) => one.code === code)
  if (!template) return <p className="page-quiet">{t('clause.chooseTemplate')}</p>
  return (
    <div className="clause-slots">
      {template.slots.map((slot, index) => (
        <label key={slot.code}>
          <span>{slot.name}</span>
          <Input
            id={index === 0 ? id : undefined}
            type={types[slot.kind]}
            value={value[slot.code] ?? ''}
            onChange={({ target }) => onChange?.({ ...value, [slot.code]: target.value })}
          />
        </label>
      ))}
      <p className="clause-preview" aria-live="polite">
        {filled(template.text, value)}
      </p>
    </div>
  )
}

/** The words of a template with what was filled in; an empty slot stays a gap. */
function filled(text: string, slots: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] || '____')
}
