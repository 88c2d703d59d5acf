import type { ReactNode } from 'react'

interface Props {
  src: string
  /** Where the whole picture is. */
  href?: string
  alt: string
  children?: ReactNode
}

/** One photo with what is known of it. */
export function PhotoFigure({ src, href, alt, children }: Props) {
  const picture = <img src={src} alt={alt} loading="lazy" />
  return (
    <figure className="photo">
      {href ? (
        <a href={href} target="_blank" rel="noreferrer">
          {picture}
        </a>
      ) : (
        picture
      )}
      {children && <figcaption>{children}</figcaption>}
    </figure>
  )
}
