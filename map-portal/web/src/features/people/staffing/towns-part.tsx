import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Shortage, Staffing, TownStaffing } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { TableFrame } from '../../../shared/page/table-frame'
import { gapOf, gapsFirst } from './gaps'

export function TownsPart({ area }: { area: string }) {
  const { t, formats, language } = useLanguage()
  const staffing = useAnswer(`staffing ${area} ${language}`, (signal) =>
    bodyOf(api.GET('/api/person/staffing', { signal, params: { query: { area } } })),
  )
  return (
    <Loaded
      answer={staffing}
      what="problem.staffing"
      empty={{ when: ({ towns }) => towns.length === 0, say: 'staffing.noTowns' }}
    >
      {(data) => (
        <>
          <p role="status">
            {t('staffing.lack', {
              count: gapOf(data.total),
              towns: data.towns.filter(({ figures }) => gapOf(figures) > 0).length,
            })}
          </p>
          <Towns staffing={data} />
          <p className="page-quiet">{t('staffing.standard', { ...data.standard, day: formats.day(data.on) })}</p>
        </>
      )}
    </Loaded>
  )
}

function Towns({ staffing: { towns, total } }: { staffing: Staffing }) {
  const { t } = useLanguage()
  return (
    <TableFrame file={t('rail.staffing')}>
      <table className="staffing">
        <thead>
          <tr>
            <th scope="col">{t('area.town')}</th>
            <th scope="col">{t('staffing.fullTime')}</th>
            <th scope="col">{t('staffing.assistants')}</th>
            <th scope="col">{t('staffing.certified')}</th>
            <th scope="col">{t('staffing.certificates')}</th>
            <th scope="col">{t('staffing.training')}</th>
          </tr>
        </thead>
        <tbody>
          <Town name={t('rates.all')} figures={total} teams={[]} all />
          {gapsFirst(towns).map(({ areaCode, areaName, figures, teams }) => (
            <Town key={areaCode} name={areaName} figures={figures} teams={teams} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Town({ name, figures, teams, all }: Pick<TownStaffing, 'figures' | 'teams'> & { name: string; all?: boolean }) {
  const { t, formats } = useLanguage()
  const { fullTime, assistants, certified, expiringSoon, expired, trainedHours, trainedStaff, staff } = figures
  return (
    <tr className={all ? 'rates-all' : undefined}>
      <th scope="row">
        {name}
        {teams.map((team) => (
          <small className="cell-sub" key={team.code}>
            {team.name}
            {team.fullTime.gap + team.assistants.gap > 0 &&
              ` · ${t('staffing.lacks', { count: team.fullTime.gap + team.assistants.gap })}`}
          </small>
        ))}
      </th>
      <Of shortage={fullTime} />
      <Of shortage={assistants} />
      <Of shortage={certified} />
      <td>
        {expired > 0 && <span className="tag tag-overdue">{t('staffing.expired', { count: expired })}</span>}{' '}
        {expiringSoon > 0 && <span className="tag tag-rung">{t('staffing.expiring', { count: expiringSoon })}</span>}
        {expired + expiringSoon === 0 && <span className="rate-none">{t('staffing.noneExpiring')}</span>}
      </td>
      <td>
        {t('staffing.hours', { hours: formats.number(trainedHours) })}
        <small className="cell-sub">
          {formats.number(trainedStaff)} / {formats.number(staff)}
        </small>
      </td>
    </tr>
  )
}

/** How many there are of how many are wanted; what is missing stands out by words, not by colour alone. */
function Of({ shortage: { present, wanted, gap } }: { shortage: Shortage }) {
  const { t, formats } = useLanguage()
  return (
    <td>
      <span className="figure">
        {formats.number(present)} / {formats.number(wanted)}
      </span>{' '}
      {gap > 0 && <span className="tag tag-overdue">{t('staffing.lacks', { count: gap })}</span>}
    </td>
  )
}
