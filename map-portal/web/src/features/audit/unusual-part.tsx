import { useAnswer } from '../../api/answer'
import type { UnusualReading } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { AreaSelect } from '../../shared/areas/area-select'
import { usePersonName } from '../../shared/directory/directory'
import { today } from '../../shared/marks/due'
import { goTo, useQuery } from '../../shared/route/address'
import { Link } from '../../shared/route/link'
import { plusDays } from '../../shared/time/days'
import { searchOfAudit } from './audit-query'
import { auditServices, chains } from './services'

const DAYS = 31

/** Reading that somebody should ask about: a question to staff, not a verdict, and never about a resident. */
export function UnusualPart() {
  const { t, language } = useLanguage()
  const area = useQuery().get('area') ?? undefined
  const to = plusDays(today(), 1)
  const from = plusDays(to, -DAYS)
  const found = useAnswer(`unusual ${area} ${language} ${to}`, async (signal) => {
    const lists = await Promise.all(auditServices.map((service) => chains[service].unusual({ area, from, to }, signal)))
    return {
      items: lists.flatMap(({ items }) => items).sort((one, other) => other.day.localeCompare(one.day)),
      truncated: lists.some(({ truncated }) => truncated),
    }
  })
  const personName = usePersonName(found.data?.items.map(({ actor }) => actor))
  return (
    <div className="loaded">
      <p className="page-quiet">{t('audit.unusualHint', { days: DAYS })}</p>
      <div className="filters">
        <AreaSelect area={area} choose={(code) => goTo(code ? `/audit/unusual?area=${code}` : '/audit/unusual', 'replace')} />
      </div>
      <Loaded
        answer={found}
        what="problem.audit"
        empty={{ when: ({ items }) => items.length === 0, say: 'audit.nothingUnusual' }}
      >
        {({ items, truncated }) => (
          <>
            {truncated && <p className="page-quiet">{t('audit.truncated')}</p>}
            <ul className="rows">
              {items.map((one) => (
                <UnusualRow
                  key={`${one.rule} ${one.actor} ${one.day} ${one.subject?.id}`}
                  reading={one}
                  name={personName(one.actor)}
                />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </div>
  )
}

function UnusualRow({ reading, name }: { reading: UnusualReading; name: string }) {
  const { t, formats } = useLanguage()
  const { title, actor, day, count, limit, subject } = reading
  const search = searchOfAudit({ actor, from: day, to: plusDays(day, 1), label: subject?.label })
  return (
    <li className="row">
      <Link className="row-link" href={`/audit/entries?${search}`}>
        <span className="row-main">
          <strong>{title}</strong>
          <span className="row-sub">{[name, formats.day(day), subject?.label].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="row-marks">
          <span className="tag tag-rung">
            {limit === undefined
              ? t('audit.times', { count: formats.number(count) })
              : t('audit.timesOf', { count: formats.number(count), limit: formats.number(limit) })}
          </span>
        </span>
      </Link>
    </li>
  )
}
