import { EyeInvisibleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../locales/language'

/** Opened only when somebody asks for it, because each look is written down. */
export function OnRequest({ label, own = false, children }: { label: string; own?: boolean; children: () => ReactNode }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  if (open) return children()
  return (
    <p className="on-request">
      <Button icon={<EyeInvisibleOutlined />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <small>{t(own ? 'confidential.own' : 'confidential.recorded')}</small>
    </p>
  )
}
