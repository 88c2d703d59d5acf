import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { Field } from '../../api/operation'
import { useLanguage } from '../../locales/language'
import { FormField, type NamePath } from './form-field'

interface Props {
  field: Field
  name: NamePath
  path: NamePath
  label: string
}

/** A list of things that are each described by several fields. */
export function ListField({ field, name, path, label }: Props) {
  const { t } = useLanguage()
  return (
    <Form.List name={name}>
      {(items, { add, remove }, { errors }) => (
        <fieldset className="form-list">
          <legend>{label}</legend>
          {items.map((item, index) => (
            <div
              className="form-list-item"
              key={item.key}
              role="group"
              aria-label={t('form.item', { list: label, number: index + 1 })}
            >
              <div className="form-list-head">
                <span>{index + 1}</span>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined />}
                  aria-label={t('form.remove', { list: label, number: index + 1 })}
                  onClick={() => remove(item.name)}
                />
              </div>
              <div className="form-list-fields">
                {field.fields?.map((inner) => (
                  <FormField
                    key={inner.name}
                    field={inner}
                    name={[item.name, inner.name]}
                    path={[...path, item.name, inner.name]}
                  />
                ))}
              </div>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button
            type="dashed"
            icon={<PlusOutlined />}
            disabled={field.max !== undefined && items.length >= field.max}
            onClick={() => add({})}
          >
            {t('form.add', { list: label })}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
