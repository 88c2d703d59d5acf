import { App, Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { perform } from '../../../api/operation'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { SignPad } from './sign-pad'
import { pathOfStrokes, pictureOfName, type Stroke } from './strokes'

const ways = ['draw', 'type', 'refuse'] as const
type Way = (typeof ways)[number]

/** The size a signature is drawn in, whatever the screen's. */
const WIDTH = 600
const HEIGHT = 240

interface Props {
  id: string
  contentHash: string
  reload: () => void
}

/** The business signs on the inspector's screen: by hand, by typing its name, or it says why it does not. */
export function BusinessSign({ id, contentHash, reload }: Props) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [way, setWay] = useState<Way>('draw')
  const [strokes, setStrokes] = useState<Stroke[]>([])
  const [name, setName] = useState('')
  const [office, setOffice] = useState('')
  const [reason, setReason] = useState('')
  const [sending, setSending] = useState(false)
  // Somebody signs in an office, which the record names.
  const signer = name.trim() && office.trim()
  const ready = { draw: strokes.length > 0 && signer, type: signer, refuse: reason.trim() }[way]
  const body = () => {
    if (way === 'refuse') return { contentHash, refusedBecause: reason.trim() }
    const who = { contentHash, name: name.trim(), office: office.trim() }
    if (way === 'type') return { ...who, png: pictureOfName(name.trim(), WIDTH, HEIGHT) }
    return { ...who, path: pathOfStrokes(strokes), width: WIDTH, height: HEIGHT }
  }
  const send = async () => {
    setSending(true)
    try {
      await perform('signInspectionForBusiness', { path: { id }, body: body(), key: contentHash })
      reload()
    } catch (cause) {
      const { message: words, violations } = asProblem(cause)
      message.error([words || t('problem.unreachable'), ...violations.map((one) => one.message)].join(' '))
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="business-sign">
      <p className="page-quiet">{t('sign.businessHint')}</p>
      <Segmented
        value={way}
        onChange={setWay}
        aria-label={t('sign.way')}
        options={ways.map((one) => ({ value: one, label: t(`sign.${one}`) }))}
      />
      {way === 'refuse' ? (
        <label>
          {t('sign.refusedBecause')}
          <Input.TextArea
            id="sign-refused"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      ) : (
        <>
          <label>
            {t('sign.name')}
            <Input
              id="sign-name"
              autoComplete="off"
              maxLength={60}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          </label>
          <label>
            {t('sign.office')}
            <Input
              id="sign-office"
              autoComplete="off"
              maxLength={60}
              value={office}
              onChange={({ target }) => setOffice(target.value)}
            />
          </label>
        </>
      )}
      {way === 'draw' && <SignPad width={WIDTH} height={HEIGHT} strokes={strokes} change={setStrokes} />}
      <Button
        type="primary"
        size="large"
        disabled={!ready}
        loading={sending}
        danger={way === 'refuse'}
        data-operation="signInspectionForBusiness"
        onClick={() => void send()}
      >
        {t(way === 'refuse' ? 'sign.sendRefusal' : 'do.signInspectionForBusiness')}
      </Button>
    </div>
  )
}
