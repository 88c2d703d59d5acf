import { Alert, Button } from 'antd'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { UnitHistory } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { Link } from '../../../shared/route/link'

/** So many are told one by one. */
const MOST_TOLD = 20

interface Props {
  /** Codes of what is changed here and was published anew since. */
  codes: readonly string[]
  keepMine: () => void
  /** Absent where nothing would be left. */
  takePublished?: () => void
}

/** Others published what is drawn here: what they made of it, and what to do with one's own drawing, which is still there. */
export function OutdatedNote({ codes, keepMine, takePublished }: Props) {
  const { t, formats, language } = useLanguage()
  const told = codes.slice(0, MOST_TOLD)
  const histories = useAnswer(
    `published of ${told.join()} ${language}`,
    (signal) =>
      Promise.all(told.map((code) => bodyOf(api.GET('/api/grid/units/{code}/history', { signal, params: { path: { code } } })))),
    'published meanwhile',
  )
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t('revisions.outdated')}
      description={
        <div className="loaded">
          <Loaded answer={histories} what="problem.history">
            {(all) => (
              <ul>
                {all.map((history) => (
                  <Published key={history.code} history={history} />
                ))}
                {codes.length > told.length && (
                  <li>{t('revisions.outdatedMore', { count: formats.number(codes.length - told.length) })}</li>
                )}
              </ul>
            )}
          </Loaded>
          <p>{t('revisions.outdatedHint')}</p>
          <div className="section-actions">
            <Button type="primary" data-act="keep-mine" onClick={keepMine}>
              {t('revisions.keepMine')}
            </Button>
            {takePublished && (
              <Button data-act="take-published" onClick={takePublished}>
                {t('revisions.takePublished')}
              </Button>
            )}
          </div>
        </div>
      }
    />
  )
}

function Published({ history: { code, endedOn, states, successors } }: { history: UnitHistory }) {
  const { t, formats, nameOf } = useLanguage()
  const [now] = states
  const heirs = successors.map((one) => one.code).join(t('desk.listComma'))
  return (
    <li>
      <Link href={`/boundaries/history/unit?code=${encodeURIComponent(code)}`}>{code}</Link>{' '}
      {endedOn
        ? t('revisions.endedMeanwhile', { day: formats.day(endedOn) })
        : now && t('revisions.publishedMeanwhile', { name: nameOf(now), day: formats.day(now.validFrom) })}
      {now?.revision && ` · ${now.revision.title}`}
      {endedOn && heirs && ` · ${t('revisions.says.successors', { codes: heirs })}`}
    </li>
  )
}
