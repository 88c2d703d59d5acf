import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { goTo } from './address'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** A link within the portal: a real address, opened without loading the page anew. */
export function Link({ href, onClick, ...rest }: Props) {
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (event.defaultPrevented || elsewhere) return
    event.preventDefault()
    goTo(href)
  }
  return <a href={href} onClick={open} {...rest} />
}
