import { CameraOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { asProblem } from '../../api/problem'
import { useLanguage } from '../../locales/language'
import { type DevicePosition, devicePosition } from './device-position'
import { smaller } from './smaller'

export interface Taken extends Partial<DevicePosition> {
  takenAt: string
}

interface Props {
  label: string
  /** Keeps or sends it; a Problem that it throws is said. */
  take: (file: File, taken: Taken) => Promise<void>
  size?: 'small' | 'middle'
  operation?: string
}

/** Takes one photo, with the camera on a phone; where and when goes along where the device says it. */
export function TakePhoto({ label, take, size = 'middle', operation }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const chosen = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    try {
      const takenAt = new Date().toISOString()
      const [position, photo] = await Promise.all([devicePosition(), smaller(file)])
      await take(photo, { ...position, takenAt })
    } catch (cause) {
      const { message: words, violations } = asProblem(cause)
      message.error([words || t('problem.unreachable'), ...violations.map((one) => one.message)].join(' '))
    } finally {
      setBusy(false)
      if (input.current) input.current.value = ''
    }
  }
  return (
    <span className="file-pick" data-operation={operation}>
      <input
        ref={input}
        type="file"
        className="unseen"
        accept="image/jpeg,image/png"
        capture="environment"
        aria-label={label}
        onChange={({ target }) => void chosen(target.files?.[0])}
      />
      <Button size={size} icon={<CameraOutlined />} loading={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </span>
  )
}
