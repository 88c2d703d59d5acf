import { Input, InputNumber, Radio, Select } from 'antd'
import type { Field } from '../../api/operation'
import type { OpeningHours } from '../../api/types'
import { CountyTimeInput } from '../time/county-time-input'
import { AccountPick } from './account-pick'
import { ClauseSlots } from './clause-slots'
import type { ControlProps } from './control-props'
import { useChoiceWord } from './field-words'
import { FilePick } from './file-pick'
import { useFormScope } from './form-scope'
import { MapControl } from './map-control'
import { OpeningHoursField } from './opening-hours-field'
import { PickSelect } from './pick-select'
import { pickOf } from './picks'
import { PremisesPick } from './premises-pick'

const FEW = 4

/** The control for a kind of value. */
export function Control({ field, path, id, value, onChange }: ControlProps & { field: Field; path: (string | number)[] }) {
  const { form } = useFormScope()
  const pick = pickOf(field, path, form)
  if (pick === 'account') return <AccountPick id={id} value={value as string | undefined} onChange={onChange} />
  if (pick === 'premises') return <PremisesPick id={id} value={value as string | undefined} onChange={onChange} />
  if (pick) return <PickSelect {...{ field, pick, path, id, value, onChange }} />
  const text = value as string | undefined
  const type = (event: { target: { value: string } }) => onChange?.(event.target.value)
  switch (field.kind) {
    case 'long':
      return <Input.TextArea id={id} value={text} onChange={type} maxLength={field.max} rows={4} />
    case 'choice':
    case 'choices':
      return <Choice {...{ field, id, value, onChange }} />
    case 'number':
      return <NumberControl {...{ field, id, value, onChange }} />
    case 'day':
      return <Input id={id} type="date" value={text} onChange={type} />
    case 'instant':
      return <CountyTimeInput id={id} value={text} onChange={type} />
    case 'time':
      return <Input id={id} type="time" value={text} onChange={type} />
    case 'texts':
      return (
        <Select
          id={id}
          mode="tags"
          value={(value as string[]) ?? []}
          onChange={onChange}
          tokenSeparators={[',', '\n']}
          open={false}
          suffix={null}
        />
      )
    case 'position':
    case 'point':
    case 'shape':
      return <MapControl {...{ field, id, value, onChange }} />
    case 'hours':
      return <OpeningHoursField id={id} value={value as OpeningHours | undefined} onChange={onChange} />
    case 'file':
      return <FilePick id={id} value={value as File | undefined} onChange={onChange} />
    case 'free':
      return <ClauseSlots path={path} value={value as Record<string, string> | undefined} onChange={onChange} />
    default:
      return <Input id={id} value={text} onChange={type} maxLength={field.max} />
  }
}

function Choice({ field, id, value, onChange }: ControlProps & { field: Field }) {
  const word = useChoiceWord()
  const options =
    field.options ?? (field.choices ?? []).map((choice) => ({ value: choice, label: word(field.of ?? field.name, choice) }))
  if (field.kind === 'choice' && field.required && options.length <= FEW) {
    return <Radio.Group id={id} value={value} onChange={({ target }) => onChange?.(target.value)} options={[...options]} />
  }
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      options={[...options]}
      mode={field.kind === 'choices' ? 'multiple' : undefined}
      allowClear={!field.required}
      showSearch={{ optionFilterProp: 'label' }}
    />
  )
}

const CENTS = 100

/** Money is typed in whole units and kept in hundredths. */
function NumberControl({ field, id, value, onChange }: ControlProps & { field: Field }) {
  const cents = field.name.endsWith('Cents')
  const number = value as number | undefined
  return (
    <InputNumber
      id={id}
      value={cents && number !== undefined ? number / CENTS : number}
      onChange={(typed) => onChange?.(typed === null ? undefined : cents ? Math.round(typed * CENTS) : typed)}
      min={field.min}
      max={cents && field.max !== undefined ? field.max / CENTS : field.max}
      precision={cents ? 2 : field.whole ? 0 : undefined}
    />
  )
}
