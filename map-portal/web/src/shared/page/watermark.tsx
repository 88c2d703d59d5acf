import { createContext, type ReactNode, useContext, useId, useState } from 'react'
import { useLanguage } from '../../locales/language'
import { useSession } from '../session/session-context'

const Inside = createContext(false)

/** Whatever shows personal data stands under the reader's name and the time, on the screen and on paper; once, however deep it lies. */
export function Watermarked({ children }: { children: ReactNode }) {
  const inside = useContext(Inside)
  if (inside) return <div className="confidential">{children}</div>
  return (
    <Inside value={true}>
      <div className="confidential">
        {children}
        <Mark />
      </div>
    </Inside>
  )
}

/** Drawn as a picture of its own: a background set by a style would be refused by the security policy. */
function Mark() {
  const { formats } = useLanguage()
  const { displayName, username } = useSession()
  const pattern = useId()
  const [since] = useState(() => new Date().toISOString())
  return (
    <svg className="watermark" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={pattern} width="300" height="120" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
          <text x="8" y="50">{`${displayName} ${username}`}</text>
          <text x="8" y="72">
            {formats.moment(since)}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${pattern})`} />
    </svg>
  )
}
