import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { useLanguage } from '../../locales/language'
import type { ControlProps } from './control-props'
import { useFormScope } from './form-scope'

/** What the browser offers first; the server decides by content. */
const accepted: Record<string, string> = { addAttachment: 'image/jpeg,image/png,application/pdf,text/plain,.docx,.xlsx' }

/** Takes one file; on a phone the browser offers the camera too. */
export function FilePick({ id, value, onChange }: ControlProps<File>) {
  const { t, formats } = useLanguage()
  const { form } = useFormScope()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="file-pick">
      <input
        ref={input}
        id={id}
        type="file"
        className="unseen"
        accept={accepted[form]}
        onChange={({ target }) => onChange?.(target.files?.[0])}
      />
      <Button icon={<UploadOutlined />} onClick={() => input.current?.click()}>
        {value ? t('file.change') : t('file.choose')}
      </Button>
      {value && (
        <span>
          {value.name} · {t('file.kilobytes', { size: formats.number(Math.ceil(value.size / 1024)) })}
        </span>
      )}
    </div>
  )
}
