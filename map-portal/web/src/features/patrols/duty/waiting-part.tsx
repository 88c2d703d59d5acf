import { CheckCircleOutlined, CloudSyncOutlined, DisconnectOutlined, WarningOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import type { Shift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { remove } from '../../../shared/field/store'
import { type KeptDuty, waitingIn } from './kept'
import type { useSending } from './use-duty'
import { waitingState } from './waiting-state'

interface Props {
  kept: KeptDuty
  shift?: Shift
  sending: ReturnType<typeof useSending>
}

/** How much is on this phone only, and what the service did not take. */
export function WaitingPart({ kept, shift, sending: { sent, under, send } }: Props) {
  const { t } = useLanguage()
  const { fixes, steps, incidents } = waitingIn(kept)
  const count = fixes + steps + incidents
  const state = waitingState(count, sent, under)
  if (!shift && count === 0) return <Refused kept={kept} />
  const icons = {
    done: <CheckCircleOutlined aria-hidden />,
    under: <CloudSyncOutlined aria-hidden />,
    soon: <CloudSyncOutlined aria-hidden />,
    unreached: <DisconnectOutlined aria-hidden />,
    network: <DisconnectOutlined aria-hidden />,
    session: <WarningOutlined aria-hidden />,
  }
  const parts = [
    fixes > 0 && t('duty.waits.fixes', { count: fixes }),
    steps > 0 && t('duty.waits.steps', { count: steps }),
    incidents > 0 && t('duty.waits.incidents', { count: incidents }),
  ].filter(Boolean)
  return (
    <>
      <div className="draft-status" data-state={state} data-waiting={count} data-fixes={fixes} role="status">
        {icons[state]}
        <span>
          {t(`duty.sent.${state}`)} {parts.join(t('desk.listComma'))}
        </span>
        {count > 0 && (
          <Button size="small" loading={under} onClick={() => void send()}>
            {t('duty.sendNow')}
          </Button>
        )}
      </div>
      <Refused kept={kept} />
    </>
  )
}

function Refused({ kept: { steps, track } }: { kept: KeptDuty }) {
  const { t, formats } = useLanguage()
  return (
    <>
      {steps
        .filter(({ refused }) => refused)
        .map(({ key, kind, at, refused }) => (
          <Alert
            key={key}
            type="error"
            showIcon
            title={t('duty.stepRefused', { step: t(`duty.step.${kind}`), at: formats.time(at) })}
            description={refused}
            closable={{ onClose: () => void remove('steps', key), 'aria-label': t('duty.seen') }}
          />
        ))}
      {track.refused > 0 && (
        <p className="notice-line">
          {t('duty.fixesRefused', { count: track.refused })} {track.reasons.join(' ')}
        </p>
      )}
    </>
  )
}
