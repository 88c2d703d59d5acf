import { useLanguage } from '../../../locales/language'
import { useAreaName, useCategoryName } from '../../../shared/directory/directory'
import { DueText } from '../../../shared/marks/due-text'
import { LevelTag, StatusTag } from '../../../shared/marks/marks'
import { isSettled } from '../../../shared/marks/settled'
import { Terms } from '../../../shared/page/terms'
import { LevelReasons } from './level-reasons'
import { useMatter } from './matter-context'

/** Where the matter stands: level, state, the four named, the clock. */
export function MatterHeader() {
  const { t } = useLanguage()
  const { matter } = useMatter()
  const categoryName = useCategoryName()
  const areaName = useAreaName()
  const { status, level, category, areaCode, outcome, deadlineOn, dueAt, reopened, summary } = matter
  const settled = isSettled(matter)
  return (
    <div className="matter-header">
      <div className="matter-marks">
        <LevelTag level={level} closed={settled} />
        <LevelReasons />
        <StatusTag status={status} />
        {outcome && <span className="tag">{t(`outcome.${outcome}`)}</span>}
        {reopened > 0 && <span className="tag">{t('matter.reopened', { times: reopened })}</span>}
        <span>{categoryName(category)}</span>
        <span className="page-quiet">{areaName(areaCode)}</span>
      </div>
      {summary && <p className="matter-summary">{summary}</p>}
      <Terms
        of={[
          [t('matter.leadLeader'), matter.leadLeaderName ?? matter.leadLeader],
          [t('matter.unit'), matter.unitName ?? matter.unit],
          [t('matter.person'), matter.personName ?? matter.person],
          [t('matter.deadline'), deadlineOn && <DueText day={deadlineOn} settled={settled} />],
          [t('matter.sponsor'), matter.sponsorName ?? matter.sponsor],
          [t('matter.nextDue'), dueAt && !settled && <DueText at={dueAt} />],
        ]}
      />
    </div>
  )
}
