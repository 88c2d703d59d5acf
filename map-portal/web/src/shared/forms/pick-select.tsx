import { Select } from 'antd'
import type { Field } from '../../api/operation'
import { Trouble } from '../answers/trouble'
import type { ControlProps } from './control-props'
import { type ListedPick, type Option, useOptions } from './use-options'

type Props = ControlProps & { field: Field; pick: ListedPick; path: (string | number)[] }

/** Chooses one or several of what there is, by name. */
export function PickSelect({ field, pick, path, id, value, onChange }: Props) {
  const { options, answer } = useOptions(pick, path)
  return (
    <>
      <Select
        id={id}
        value={value}
        onChange={onChange}
        mode={field.kind === 'texts' || field.kind === 'choices' ? 'multiple' : undefined}
        options={options}
        loading={answer.loading}
        allowClear={!field.required}
        showSearch={{ filterOption: (typed, option) => matches(option as Option | undefined, typed) }}
        optionRender={({ data }) => (
          <span className="option">
            {data.label}
            {data.hint && <small>{data.hint}</small>}
          </span>
        )}
      />
      <Trouble what="problem.options" answer={answer} />
    </>
  )
}

function matches(option: Option | undefined, typed: string): boolean {
  return `${option?.label} ${option?.value} ${option?.hint ?? ''}`.toLowerCase().includes(typed.toLowerCase())
}
