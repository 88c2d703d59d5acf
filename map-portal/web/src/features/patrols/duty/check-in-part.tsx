import { App, Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import type { OperationName } from '../../../api/generated/forms'
import { perform } from '../../../api/operation'
import { asProblem } from '../../../api/problem'
import type { Duty, Shift } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { useOnline } from '../../../shared/field/use-kept'
import { Section } from '../../../shared/page/section'
import { beginCounting } from './kept'
import { positionNow } from './recorder'
import { wordsOf } from './send'
import { ShiftTime } from './shift-time'

/** The notice first, then the shifts that can be begun. */
export function CheckInPart({ duty, reload }: { duty: Duty; reload: () => void }) {
  const { t } = useLanguage()
  const online = useOnline()
  const { notice, next, unplanned } = duty
  const [accepted, setAccepted] = useState<number>()
  const may = accepted === notice.version && online
  const { busy, begin } = useCheckIn(notice.version, reload)
  return (
    <>
      <Section title={t('duty.notice')}>
        <p className="notice-words">{notice.words}</p>
        <Checkbox
          checked={accepted === notice.version}
          onChange={({ target }) => setAccepted(target.checked ? notice.version : undefined)}
          data-operation="acceptNotice"
        >
          {t('duty.accept')}
        </Checkbox>
        {!online && <p className="notice-line">{t('duty.checkInNeedsNetwork')}</p>}
      </Section>
      <Section title={t('duty.next')}>
        {next.length === 0 && <p className="page-quiet desk-empty">{t('duty.noneNext')}</p>}
        <ul className="rows">
          {next.map((shift) => (
            <li key={shift.id} className="row">
              <div className="row-main">
                <strong>{shift.teamName}</strong>
                <span className="row-sub">
                  <ShiftTime from={shift.from} until={shift.until} />
                </span>
              </div>
              <Opening shift={shift}>
                <Button
                  type="primary"
                  size="large"
                  disabled={!may}
                  loading={busy === shift.id}
                  data-operation="checkInToShift"
                  onClick={() => void begin('checkInToShift', shift.id)}
                >
                  {t('do.checkInToShift')}
                </Button>
              </Opening>
            </li>
          ))}
        </ul>
      </Section>
      {unplanned.length > 0 && (
        <Section title={t('duty.unplanned')}>
          <ul className="rows">
            {unplanned.map(({ teamId, teamName }) => (
              <li key={teamId} className="row">
                <div className="row-main">
                  <strong>{teamName}</strong>
                </div>
                <Button
                  disabled={!may}
                  loading={busy === teamId}
                  data-operation="startUnplannedShift"
                  onClick={() => void begin('startUnplannedShift', teamId)}
                >
                  {t('do.startUnplannedShift')}
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** The button once the time for it has come; before that, when it will. */
function Opening({ shift: { checkInOpensAt }, children }: { shift: Shift; children: ReactNode }) {
  const { t, formats } = useLanguage()
  if (!checkInOpensAt || Date.parse(checkInOpensAt) <= Date.now()) return children
  return <span className="row-sub">{t('duty.opensAt', { at: formats.moment(checkInOpensAt) })}</span>
}

type Beginning = Extract<OperationName, 'checkInToShift' | 'startUnplannedShift'>

function useCheckIn(noticeVersion: number, reload: () => void) {
  const { t } = useLanguage()
  const { message } = App.useApp()
  const [busy, setBusy] = useState<string>()
  const begin = async (operation: Beginning, id: string) => {
    setBusy(id)
    try {
      const fix = await positionNow()
      const key = crypto.randomUUID()
      const { data } =
        operation === 'checkInToShift'
          ? await perform(operation, { path: { id }, body: { noticeVersion, fix }, key })
          : await perform(operation, { body: { teamId: id, noticeVersion, fix }, key })
      await beginCounting((data as Shift).id).catch(() => undefined)
    } catch (cause) {
      message.error(wordsOf(asProblem(cause)) || t('problem.unreachable'))
    } finally {
      setBusy(undefined)
      reload()
    }
  }
  return { busy, begin }
}
