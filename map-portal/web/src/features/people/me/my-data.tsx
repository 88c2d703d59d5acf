import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { HeldGroup } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { OnRequest } from '../../../shared/page/on-request'
import { Section } from '../../../shared/page/section'
import { Terms } from '../../../shared/page/terms'

/** Everything held about the reader's own account: why, on what basis, until when, for whom. */
export function MyData() {
  const { t } = useLanguage()
  return (
    <Section title={t('me.data')}>
      <OnRequest label={t('me.showData')} own>
        {() => <Held />}
      </OnRequest>
    </Section>
  )
}

function Held() {
  const { language } = useLanguage()
  const data = useAnswer(`my data ${language}`, (signal) => bodyOf(api.GET('/api/person/me/data', { signal })))
  return (
    <Loaded answer={data} what="problem.me" empty={{ when: ({ groups }) => groups.length === 0, say: 'me.nothingHeld' }}>
      {({ groups }) => (
        <ul className="rows">
          {groups.map((group) => (
            <Group key={group.group} group={group} />
          ))}
        </ul>
      )}
    </Loaded>
  )
}

function Group({ group: { title, purpose, basis, until, recipients, fields } }: { group: HeldGroup }) {
  const { t } = useLanguage()
  return (
    <li className="row">
      <div className="row-main">
        <strong>{title}</strong>
        <Terms of={fields.map(({ label, value }) => [label, value] as const)} />
        <p className="page-quiet">{t('me.why', { purpose, basis, until, recipients })}</p>
      </div>
    </li>
  )
}
