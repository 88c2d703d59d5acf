import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { RetentionRun } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { MoreButton } from '../../shared/answers/more-button'
import { usePages } from '../../shared/answers/use-pages'
import { Section } from '../../shared/page/section'
import { TableFrame } from '../../shared/page/table-frame'
import { PlaceRuns } from './place-runs'

/** What the schedule says, and what was erased day by day. */
export function RetentionPart() {
  const { t } = useLanguage()
  return (
    <div className="loaded">
      <Section title={t('retention.runs')}>
        <Runs />
      </Section>
      <PlaceRuns />
      <Section title={t('retention.schedule')}>
        <Schedule />
      </Section>
    </div>
  )
}

function Runs() {
  const { language } = useLanguage()
  const pages = usePages(`retention ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/person/retention/runs', { signal, params: { query: { cursor, limit: 30 } } })),
  )
  return (
    <Loaded answer={pages.answer} what="problem.retention" empty={{ when: (all) => all.length === 0, say: 'retention.none' }}>
      {(all) => (
        <>
          <ul className="rows">
            {all.map((run) => (
              <Run key={run.startedAt} run={run} />
            ))}
          </ul>
          <MoreButton pages={pages} />
        </>
      )}
    </Loaded>
  )
}

function Run({ run: { day, finished, kinds } }: { run: RetentionRun }) {
  const { t, formats } = useLanguage()
  const failed = kinds.some(({ failure }) => failure)
  return (
    <li className="row" data-overdue={failed}>
      <div className="row-main">
        <strong>
          {formats.day(day)} {!finished && <span className="tag tag-rung">{t('retention.unfinished')}</span>}
        </strong>
        <ul className="plain">
          {kinds.map(({ kind, title, erased, left, oldestLeft, failure }) => (
            <li key={kind}>
              {title}: {t('retention.erased', { count: formats.number(erased) })}
              {left > 0 &&
                ` · ${t('retention.left', { count: formats.number(left), day: oldestLeft ? formats.day(oldestLeft) : '' })}`}
              {failure && <span className="tag tag-overdue">{failure}</span>}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

function Schedule() {
  const { t, formats, language } = useLanguage()
  const schedule = useAnswer(`schedule ${language}`, (signal) => bodyOf(api.GET('/api/person/retention', { signal })))
  return (
    <Loaded
      answer={schedule}
      what="problem.retention"
      empty={{ when: ({ rules }) => rules.length === 0, say: 'retention.noRules' }}
    >
      {({ rules }) => (
        <TableFrame>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('retention.kind')}</th>
                <th scope="col">{t('retention.keeps')}</th>
                <th scope="col">{t('retention.then')}</th>
                <th scope="col">{t('retention.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {rules.map(({ kind, title, days, after, method, basis, tables, executed }) => (
                <tr key={kind}>
                  <th scope="row">
                    {title}
                    <small className="cell-sub">{tables.join(', ')}</small>
                  </th>
                  <td>{t('retention.daysAfter', { days: formats.number(days), after })}</td>
                  <td>
                    {t(`retention.${method}`)}
                    <small className="cell-sub">{t(executed ? 'retention.daily' : 'retention.elsewhere')}</small>
                  </td>
                  <td>{basis}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Loaded>
  )
}
