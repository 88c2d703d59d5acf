import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { PatrolRoute } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Page } from '../../../shared/page/page'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'
import { Link } from '../../../shared/route/link'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { CheckPoints } from './check-points'
import { handedToRoute } from './route-draft'
import { RouteEditor } from './route-editor'

/** One route, or one that is being drawn. */
export default function RoutePage({ id }: { id: string }) {
  const { t } = useLanguage()
  const [draft] = useState(handedToRoute)
  if (id === 'new') {
    return (
      <Page title={t('do.drawPatrolRoute')} back={<Link href="/patrols/routes">{t('patrols.part.routes')}</Link>}>
        <RouteEditor draft={draft} />
      </Page>
    )
  }
  return <Known id={id} />
}

function Known({ id }: { id: string }) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const route = useAnswer(
    `patrol route ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/patrol/routes/{id}', { signal, params: { path: { id } } })),
    id,
  )
  return (
    <Page title={route.data?.name ?? t('patrols.route')} back={<Link href="/patrols/routes">{t('patrols.part.routes')}</Link>}>
      <Loaded answer={route} what="problem.routes">
        {(data) => <Shown route={data} reload={() => setStamp((before) => before + 1)} />}
      </Loaded>
    </Page>
  )
}

function Shown({ route, reload }: { route: PatrolRoute; reload: () => void }) {
  const { t, formats } = useLanguage()
  const session = useSession()
  const [editing, setEditing] = useState(false)
  const { id, areaName, expectedMinutes, checkPoints, retiredAt, version } = route
  const { ask, drawer } = useAsking({ scope: {}, version, reload })
  if (editing) {
    return (
      <RouteEditor
        draft={route}
        route={{ id, version }}
        done={() => {
          setEditing(false)
          reload()
        }}
      />
    )
  }
  return (
    <Section
      title={t('patrols.checkPoints', { count: checkPoints.length })}
      actions={
        !retiredAt && (
          <div className="section-actions">
            {may(session, 'changePatrolRoute') && (
              <Button size="small" data-operation="changePatrolRoute" onClick={() => setEditing(true)}>
                {t('do.changePatrolRoute')}
              </Button>
            )}
            <AskButton operation="retirePatrolRoute" onClick={() => ask({ operation: 'retirePatrolRoute', path: { id } })} />
          </div>
        )
      }
    >
      <Terms
        of={[
          [t('field.areaCode'), areaName],
          [t('field.expectedMinutes'), expectedMinutes],
          [t('patrols.retired'), retiredAt && formats.moment(retiredAt)],
        ]}
      />
      <CheckPoints points={checkPoints} map={route.name} />
      {drawer}
    </Section>
  )
}
