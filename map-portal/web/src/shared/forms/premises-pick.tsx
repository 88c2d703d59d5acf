import { Select } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { Trouble } from '../answers/trouble'
import type { ControlProps } from './control-props'

const FEW = 30

/** Premises by a part of their name, number or address. */
export function PremisesPick({ id, value, onChange }: ControlProps<string>) {
  const [words, setWords] = useState('')
  const found = useAnswer(`premises like ${words}`, (signal) =>
    bodyOf(api.GET('/api/place/premises', { signal, params: { query: { q: words || undefined, limit: FEW } } })),
  )
  const chosen = useAnswer(value ? `premises ${value}` : null, (signal) =>
    bodyOf(api.GET('/api/place/premises/{id}', { signal, params: { path: { id: value ?? '' } } })),
  )
  const all = [...(found.data?.items ?? [])]
  const known = all.some((one) => one.id === value)
  const options = all.map((one) => ({
    value: one.id,
    label: one.name,
    hint: `${one.number} · ${one.kindName} · ${one.areaName}`,
  }))
  if (!known && value) options.unshift({ value, label: chosen.data?.name ?? value, hint: chosen.data?.number ?? '' })
  return (
    <>
      <Select
        id={id}
        value={value}
        onChange={(one: string | undefined) => onChange?.(one)}
        options={options}
        loading={found.loading}
        allowClear
        showSearch={{ filterOption: false, onSearch: (typed) => setWords(typed.trim()) }}
        optionRender={({ data }) => (
          <span className="option">
            {data.label}
            {data.hint && <small>{data.hint}</small>}
          </span>
        )}
      />
      <Trouble what="problem.options" answer={found} />
    </>
  )
}
