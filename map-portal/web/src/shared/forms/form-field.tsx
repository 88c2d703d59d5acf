import { Form, type FormRule, Switch } from 'antd'
import type { Field } from '../../api/operation'
import { useLanguage } from '../../locales/language'
import { Control } from './control'
import { useFieldWords } from './field-words'
import { ListField } from './list-field'

export type NamePath = (string | number)[]

interface Props {
  field: Field
  /** Where the control writes: within a list, from the list. */
  name: NamePath
  /** Where it stands in the whole form. */
  path: NamePath
  /** Of a group that may be left out: what is needed in it is needed once something of it is said. */
  inOptional?: boolean
}

/** One field of a form: its label, its control, and what is wrong with it. */
export function FormField({ field, name, path, inOptional = false }: Props) {
  const { t } = useLanguage()
  const words = useFieldWords(field, path)
  if (field.kind === 'list') return <ListField field={field} name={name} path={path} label={words.label} />
  if (field.kind === 'group') {
    return (
      <fieldset className="form-group">
        <legend>{words.label}</legend>
        {field.fields?.map((inner) => (
          <FormField
            key={inner.name}
            field={inner}
            name={[...name, inner.name]}
            path={[...path, inner.name]}
            inOptional={!field.required}
          />
        ))}
      </fieldset>
    )
  }
  if (field.kind === 'yes') {
    return (
      <Form.Item name={name} label={words.label} extra={words.hint} valuePropName="checked" layout="horizontal" colon={false}>
        <Switch checkedChildren={t('form.yes')} unCheckedChildren={t('form.no')} />
      </Form.Item>
    )
  }
  return (
    <Form.Item
      name={name}
      label={words.label}
      extra={words.hint}
      required={field.required && !inOptional}
      rules={
        field.required
          ? [inOptional ? neededWithin(path.slice(0, -1), t('form.required')) : { required: true, message: t('form.required') }]
          : undefined
      }
    >
      <Control field={field} path={path} />
    </Form.Item>
  )
}

/** Needed as soon as something else of its group is said. */
function neededWithin(group: NamePath, message: string): FormRule {
  return ({ getFieldValue }) => ({
    validator: (_, value: unknown) =>
      saysNothing(value) && Object.values((getFieldValue(group) as object | undefined) ?? {}).some((other) => !saysNothing(other))
        ? Promise.reject(new Error(message))
        : Promise.resolve(),
  })
}

function saysNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)
}
