import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { useMatter } from './matter-context'
import { FiredRows } from './triage/fired-rows'
import { useTriage } from './use-parts'

/** Why the matter has its level, on demand. */
export function LevelReasons() {
  const { t } = useLanguage()
  const { matter } = useMatter()
  const [open, setOpen] = useState(false)
  const triage = useTriage(open)
  if (!matter.level) return null
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomLeft"
      getPopupContainer={(button) => button.parentElement ?? document.body}
      content={
        <div className="level-reasons">
          <Loaded answer={triage} what="problem.triage">
            {(data) => (
              <>
                <FiredRows triage={data} />
                {data.reason && <p>{t('triage.changedBecause', { reason: data.reason })}</p>}
              </>
            )}
          </Loaded>
        </div>
      }
    >
      <Button type="link" size="small" aria-expanded={open}>
        {t('triage.why')}
      </Button>
    </Popover>
  )
}
