import { useEffect, useRef } from 'react'
import { Link } from '../route/link'

interface Props {
  label: string
  /** Address of the page; that of a part has its name behind it. */
  base: string
  parts: readonly { name: string; title: string }[]
  here: string
}

/** The parts of a page, each with an address of its own. */
export function SectionBar({ label, base, parts, here }: Props) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    bar.current?.querySelector(`[data-section=${here}]`)?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [here])
  return (
    <nav className="section-bar" aria-label={label} ref={bar}>
      {parts.map(({ name, title }) => (
        <Link key={name} href={`${base}/${name}`} aria-current={name === here ? 'page' : undefined} data-section={name}>
          {title}
        </Link>
      ))}
    </nav>
  )
}
