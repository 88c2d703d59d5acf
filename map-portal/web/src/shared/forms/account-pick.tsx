import { AutoComplete } from 'antd'
import { Trouble } from '../answers/trouble'
import { useMembers } from '../directory/directory'
import { may } from '../session/rights'
import { useSession } from '../session/session-context'
import type { ControlProps } from './control-props'

/** An account: chosen among the members of units, or typed, because not everybody who works belongs to one. */
export function AccountPick({ id, value, onChange }: ControlProps<string>) {
  const session = useSession()
  const members = useMembers(may(session, 'listUnits'), undefined)
  const options = (members.data ?? []).map(({ username, name, unit }) => ({
    key: `${unit.code} ${username}`,
    value: username,
    label: `${name} · ${username} · ${unit.name}`,
  }))
  return (
    <>
      <AutoComplete
        id={id}
        value={value}
        onChange={(typed: string | undefined) => onChange?.(typed?.trim() || undefined)}
        options={options}
        allowClear
        showSearch={{
          filterOption: (typed, option) =>
            `${option?.label ?? ''}`.toLowerCase().includes(typed.toLowerCase()) && option?.value !== typed,
        }}
      />
      <Trouble what="problem.options" answer={members} />
    </>
  )
}
