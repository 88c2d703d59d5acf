import { api, bodyOf } from '../../../../api/client'
import type { TimelineEntry } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { Loaded } from '../../../../shared/answers/loaded'
import { MoreButton } from '../../../../shared/answers/more-button'
import { usePages } from '../../../../shared/answers/use-pages'
import { AskButton } from '../../../../shared/forms/ask-button'
import { Section } from '../../../../shared/page/section'
import { Watermarked } from '../../../../shared/page/watermark'
import { useMatter } from '../matter-context'

export function TimelinePart() {
  const { t, language } = useLanguage()
  const { matter, ask } = useMatter()
  const pages = usePages(`timeline ${matter.id} ${matter.version} ${language}`, (cursor, signal) =>
    bodyOf(
      api.GET('/api/dispute/disputes/{id}/timeline', {
        signal,
        params: { path: { id: matter.id }, query: { cursor, limit: 100 } },
      }),
    ),
  )
  return (
    <Section
      title={t('file.timeline')}
      actions={
        matter.status === 'CLOSED' && (
          <AskButton operation="archiveDispute" onClick={() => ask({ operation: 'archiveDispute', path: { id: matter.id } })} />
        )
      }
    >
      <Loaded answer={pages.answer} what="problem.timeline" empty={{ when: (all) => all.length === 0, say: 'file.noTimeline' }}>
        {(all) => (
          <Watermarked>
            {all.some(({ reduced }) => reduced) && <p className="page-quiet">{t('file.reduced')}</p>}
            <ol className="timeline">
              {all.map((entry) => (
                <Entry key={entry.version} entry={entry} />
              ))}
            </ol>
            <MoreButton pages={pages} />
          </Watermarked>
        )}
      </Loaded>
    </Section>
  )
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { t, formats } = useLanguage()
  const { at, name, statusName, by, byName, words, erased } = entry
  const who = by === 'linli' ? t('desk.bySystem') : by === 'resident' ? t('desk.byResident') : (byName ?? by)
  return (
    <li>
      <time dateTime={at}>{formats.moment(at)}</time>
      <div>
        <strong>{name}</strong> <small>{[statusName, who].filter(Boolean).join(' · ')}</small>
        {words && <p className="told-words">{words}</p>}
        {erased && <p className="page-quiet">{t('file.erased')}</p>}
      </div>
    </li>
  )
}
