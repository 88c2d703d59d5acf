import type { InboxDuty } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { useCategoryName } from '../../../shared/directory/directory'
import { DueText } from '../../../shared/marks/due-text'
import { LevelTag } from '../../../shared/marks/marks'
import { RungMark } from '../../../shared/marks/rung-mark'
import { Link } from '../../../shared/route/link'
import { placeOfDuty } from './duty-place'
import type { InboxShown } from './use-inbox'

export function Duties({ inbox }: { inbox: InboxShown }) {
  const { t } = useLanguage()
  const { duties } = inbox
  return (
    <Loaded answer={duties.answer} what="problem.inbox" empty={{ when: (all) => all.length === 0, say: 'inbox.nothing' }}>
      {(all) => (
        <>
          <Group title={t('inbox.overdue')} duties={all.filter(({ overdue }) => overdue)} />
          <Group title={t('inbox.due')} duties={all.filter(({ overdue }) => !overdue)} />
          <MoreButton pages={duties} />
        </>
      )}
    </Loaded>
  )
}

function Group({ title, duties }: { title: string; duties: InboxDuty[] }) {
  if (duties.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="list-title">{title}</h2>
      <ul className="rows">
        {duties.map((duty) => (
          <DutyRow key={duty.id} duty={duty} />
        ))}
      </ul>
    </section>
  )
}

function DutyRow({ duty }: { duty: InboxDuty }) {
  const { t } = useLanguage()
  const categoryName = useCategoryName()
  const { number, level, what, dutyKind, dueAt, overdue, unit, person, rung, category } = duty
  return (
    <li className="row" data-overdue={overdue}>
      <Link href={placeOfDuty(duty)} className="row-link">
        <span className="row-main">
          <strong>{what || t(`duty.${dutyKind}`)}</strong>
          <span className="row-sub">
            {[number, categoryName(category), person?.name ?? unit?.name].filter(Boolean).join(' · ')}
          </span>
        </span>
        <span className="row-marks">
          {level && <LevelTag level={level} />}
          <RungMark rung={rung} />
          <DueText at={dueAt} />
        </span>
      </Link>
    </li>
  )
}
