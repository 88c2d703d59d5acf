import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { Section } from '../../shared/page/section'
import { AppealList } from './appeal-list'

/** The appeals against one month. */
export function MonthAppeals({ id, stamp, reload }: { id: string; stamp: number; reload: () => void }) {
  const { t, language } = useLanguage()
  const appeals = useAnswer(
    `appeals against ${id} ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/analysis/appraisal-appeals', { signal, params: { query: { appraisal: id } } })),
    `${id} ${language}`,
  )
  return (
    <Section title={t('appraisal.part.appeals')}>
      <Loaded answer={appeals} what="problem.appeals" empty={{ when: (all) => all.length === 0, say: 'appraisal.noAppeals' }}>
        {(all) => <AppealList appeals={all} reload={reload} />}
      </Loaded>
    </Section>
  )
}
