import { EyeInvisibleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useLanguage } from '../i18n/language'
import { useSession } from '../session/session-context'
import { today } from './due'

/** Words of a matter that only its handlers read, under the reader's name. */
export function Confidential({ children }: { children: ReactNode }) {
  const { displayName, username } = useSession()
  const pattern = useId()
  return (
    <div className="confidential">
      {children}
      <svg className="watermark" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={pattern} width="260" height="110" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
            <text x="8" y="60">{`${displayName} ${username} ${today()}`}</text>
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill={`url(#${pattern})`} />
      </svg>
    </div>
  )
}

/** Opened only when somebody asks for it, because each look is written down. */
export function OnRequest({ label, children }: { label: string; children: () => ReactNode }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  if (open) return children()
  return (
    <p className="on-request">
      <Button icon={<EyeInvisibleOutlined />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <small>{t('confidential.recorded')}</small>
    </p>
  )
}
