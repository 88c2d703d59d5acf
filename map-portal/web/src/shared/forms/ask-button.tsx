import { Button } from 'antd'
import type { OperationName } from '../../api/generated/forms'
import { operations } from '../../api/operation'
import { useSession } from '../session/session-context'
import { useActionName } from './use-asking'

interface Props {
  operation: OperationName
  onClick: () => void
  primary?: boolean
  danger?: boolean
  label?: string
  size?: 'small' | 'middle'
}

/** A button for a change; not there for whoever has no role that may call it. */
export function AskButton({ operation, onClick, primary, danger, label, size = 'small' }: Props) {
  const session = useSession()
  const name = useActionName()
  if (!mayAsk(session, operation)) return null
  return (
    <Button size={size} type={primary ? 'primary' : 'default'} danger={danger} onClick={onClick} data-operation={operation}>
      {label ?? name(operation)}
    </Button>
  )
}

export function mayAsk(session: ReturnType<typeof useSession>, operation: OperationName): boolean {
  const { roles, everybody } = operations[operation]
  return everybody || session.grants.some((grant) => roles.includes(grant.role))
}
