import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { figuresOf } from '../../../shared/figures/cell-figures'
import { FigureText } from '../../../shared/figures/figure-text'
import { ShareText } from '../../../shared/figures/share-text'
import { today } from '../../../shared/marks/due'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { plusDays, plusMonths } from '../../../shared/time/days'

const MONTHS = 12
const DAYS = 30

/** What the reader may know of a grid in figures, each as its service discloses it. */
export function FiguresPart({ code }: { code: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const search = new URLSearchParams({ area: code })
  const links = [
    { offered: may(session, 'listDisputes'), href: `/matters?${search}`, name: t('rail.matters') },
    { offered: may(session, 'listPremises'), href: `/places/premises?${search}`, name: t('rail.premises') },
    { offered: may(session, 'listHazards'), href: `/hazards?${search}`, name: t('rail.hazards') },
  ].filter(({ offered }) => offered)
  const any = may(session, 'getHeat') || may(session, 'getHazardFigures') || may(session, 'getCoverage')
  if (!any && links.length === 0) return null
  return (
    <Section title={t('grids.figures')}>
      {may(session, 'getHeat') && <Matters code={code} />}
      {may(session, 'getHazardFigures') && <Hazards code={code} />}
      {may(session, 'getCoverage') && <Covered code={code} />}
      <p className="section-actions">
        {links.map(({ href, name }) => (
          <Link key={href} href={href}>
            {name}
          </Link>
        ))}
      </p>
    </Section>
  )
}

function Matters({ code }: { code: string }) {
  const { t } = useLanguage()
  const to = plusDays(today(), 1)
  const query = { by: 'grid', area: code, from: plusMonths(to, -MONTHS), to } as const
  const heat = useAnswer(`matters in grid ${JSON.stringify(query)}`, (signal) =>
    bodyOf(api.GET('/api/dispute/heat', { signal, params: { query } })),
  )
  return (
    <Loaded answer={heat} what="problem.figures" quietWhenRefused>
      {(data) => (
        <Terms
          of={[
            [
              t('grids.matters', { months: MONTHS }),
              <FigureText key="n" figure={figuresOf(data).get(code) ?? { kind: 'count', count: 0 }} />,
            ],
          ]}
        />
      )}
    </Loaded>
  )
}

function Hazards({ code }: { code: string }) {
  const { t, formats, language } = useLanguage()
  const hazards = useAnswer(`hazards in grid ${code} ${language}`, (signal) =>
    bodyOf(api.GET('/api/place/hazards/figures', { signal, params: { query: { area: code } } })),
  )
  return (
    <Loaded answer={hazards} what="problem.figures" quietWhenRefused>
      {({ total }) => (
        <Terms
          of={[
            [t('hazards.count.open'), formats.number(total.open)],
            [t('hazards.count.overdue'), formats.number(total.overdue)],
            [t('hazards.inTime'), <ShareText key="s" count={total.inTime} of={total.due} />],
          ]}
        />
      )}
    </Loaded>
  )
}

function Covered({ code }: { code: string }) {
  const { t, formats, language } = useLanguage()
  const to = plusDays(today(), 1)
  const query = { by: 'GRID', area: code, from: plusDays(to, -DAYS), to } as const
  const coverage = useAnswer(`coverage of grid ${JSON.stringify(query)} ${language}`, (signal) =>
    bodyOf(api.GET('/api/patrol/coverage', { signal, params: { query } })),
  )
  return (
    <Loaded answer={coverage} what="problem.figures" quietWhenRefused>
      {({ total: { surface, seen, visits } }) => (
        <Terms
          of={[
            [t('grids.seen', { days: DAYS }), surface > 0 && formats.share(seen / surface)],
            [t('grids.visits', { days: DAYS }), formats.number(visits)],
          ]}
        />
      )}
    </Loaded>
  )
}
