import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { Adoption, GroupSync } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'

/** How the sign-in service follows the areas, and accounts it has that are not known here yet. */
export function SystemPart() {
  const { t } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const [adoption, setAdoption] = useState<Adoption>()
  const sync = useAnswer(`groups ${stamp}`, (signal) => bodyOf(api.GET('/api/person/groups/sync', { signal })), 'groups')
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer, operation) => operation === 'adoptAccounts' && setAdoption(answer as Adoption),
  })
  return (
    <div className="loaded">
      <Section
        title={t('groups.title')}
        actions={<AskButton operation="syncGroups" onClick={() => ask({ operation: 'syncGroups', path: {} })} />}
      >
        <p className="page-quiet">{t('groups.hint')}</p>
        <Loaded answer={sync} what="problem.groups">
          {(data) => <Sync sync={data} />}
        </Loaded>
      </Section>
      <Section
        title={t('adoption.title')}
        actions={<AskButton operation="adoptAccounts" onClick={() => ask({ operation: 'adoptAccounts', path: {} })} />}
      >
        <p className="page-quiet">{t('adoption.hint')}</p>
        {adoption && <Adopted adoption={adoption} />}
      </Section>
      {drawer}
    </div>
  )
}

function Sync({ sync: { state, areas, added, removed, finishedAt, reason, troubles } }: { sync: GroupSync }) {
  const { t, formats } = useLanguage()
  return (
    <>
      <Terms
        of={[
          [t('groups.state'), t(`groups.${state}`)],
          [t('groups.at'), finishedAt && formats.moment(finishedAt)],
          [t('groups.areas'), formats.number(areas)],
          [t('groups.added'), formats.number(added)],
          [t('groups.removed'), formats.number(removed)],
          [t('groups.reason'), reason],
        ]}
      />
      {troubles.length > 0 && (
        <ul className="plain">
          {troubles.map((trouble) => (
            <li key={trouble}>{trouble}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Adopted({ adoption: { seen, adopted, known, reported } }: { adoption: Adoption }) {
  const { t } = useLanguage()
  return (
    <>
      <p role="status">{t('adoption.result', { seen, adopted, known, reported: reported.length })}</p>
      <ul className="plain">
        {reported.map(({ username, message }) => (
          <li key={username}>
            <strong>{username}</strong> {message}
          </li>
        ))}
      </ul>
    </>
  )
}
