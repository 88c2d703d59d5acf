import { CheckCircleOutlined, CloudSyncOutlined, DisconnectOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '../../../locales/language'
import { type Draft, type KeptPhoto, waiting } from '../../../shared/field/draft'
import type { useHandingIn } from '../../../shared/field/use-handing-in'

interface Props {
  draft: Draft
  photos: KeptPhoto[]
  handing: ReturnType<typeof useHandingIn>
}

/** Says how much is on this device only, and why. */
export function DraftStatus({ draft, photos, handing: { under, ended, send } }: Props) {
  const { t, formats } = useLanguage()
  const count = waiting(draft, photos)
  const state = stateOf(count, under, ended, draft.refusal !== undefined)
  const icons = {
    done: <CheckCircleOutlined aria-hidden />,
    under: <CloudSyncOutlined aria-hidden />,
    network: <DisconnectOutlined aria-hidden />,
    session: <WarningOutlined aria-hidden />,
    refused: <WarningOutlined aria-hidden />,
  }
  return (
    <div className="draft-status" data-state={state} data-waiting={count} role="status">
      {icons[state]}
      <span>{t(`draft.${state}`, { count })}</span>
      <small>{t('draft.savedHere', { at: formats.time(draft.savedAt) })}</small>
      {state === 'network' && (
        <Button size="small" onClick={() => void send()}>
          {t('problem.retry')}
        </Button>
      )}
    </div>
  )
}

function stateOf(count: number, under: boolean, ended: string | undefined, refused: boolean) {
  if (refused) return 'refused'
  if (count === 0) return 'done'
  if (ended === 'session') return 'session'
  if (ended === 'network') return 'network'
  return under || ended !== 'refused' ? 'under' : 'refused'
}
