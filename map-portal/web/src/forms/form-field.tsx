import { Form, Switch } from 'antd'
import type { Field } from '../api/operation'
import { useLanguage } from '../i18n/language'
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
}

/** One field of a form: its label, its control, and what is wrong with it. */
export function FormField({ field, name, path }: Props) {
  const { t } = useLanguage()
  const words = useFieldWords(field, path)
  if (field.kind === 'list') return <ListField field={field} name={name} path={path} label={words.label} />
  if (field.kind === 'group') {
    return (
      <fieldset className="form-group">
        <legend>{words.label}</legend>
        {field.fields?.map((inner) => (
          <FormField key={inner.name} field={inner} name={[...name, inner.name]} path={[...path, inner.name]} />
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
      required={field.required}
      rules={field.required ? [{ required: true, message: t('form.required') }] : undefined}
    >
      <Control field={field} path={path} />
    </Form.Item>
  )
}
