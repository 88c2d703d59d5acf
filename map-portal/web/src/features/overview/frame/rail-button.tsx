import type { ReactNode } from 'react'

interface Props {
  icon: ReactNode
  name: string
  pressed: boolean
  onClick: () => void
}

/** Lays something beside the map, or takes it away. */
export function RailButton({ icon, name, pressed, onClick }: Props) {
  return (
    <button type="button" className="rail-item" aria-pressed={pressed} onClick={onClick}>
      {icon}
      <span>{name}</span>
    </button>
  )
}
