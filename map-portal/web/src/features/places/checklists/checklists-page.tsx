import { useState } from 'react'
import { useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { ChecklistVersion } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { useKindName } from '../../../shared/kinds/kinds'
import { Page } from '../../../shared/page/page'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'

/** What is asked at inspections, by kind of premises. */
export default function ChecklistsPage() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const kindName = useKindName('premises-kinds')
  const checklists = useAnswer(
    `checklists ${stamp} ${language}`,
    (signal) => bodyOf(api.GET('/api/place/checklists', { signal })),
    language,
  )
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/checklists/${(answer as ChecklistVersion).head.code}`),
  })
  return (
    <Page
      title={t('checklists.title')}
      back={<Link href="/inspections">{t('rail.inspections')}</Link>}
      actions={
        checklists.data?.some((one) => one.mayChange) && (
          <AskButton
            operation="createChecklist"
            primary
            size="middle"
            onClick={() => ask({ operation: 'createChecklist', path: {}, given: { sections: [] }, mayBeEmpty: ['kinds'] })}
          />
        )
      }
    >
      <p className="page-quiet">{t('checklists.hint')}</p>
      <Loaded answer={checklists} what="problem.checklists" empty={{ when: (all) => all.length === 0, say: 'checklists.none' }}>
        {(all) => (
          <ul className="rows">
            {all.map(({ code, title, titleEn, kinds, department, published, draft }) => (
              <li key={code} className="row">
                <Link className="row-link" href={`/checklists/${encodeURIComponent(code)}`}>
                  <span className="row-main">
                    <strong>{language === 'en' ? titleEn : title}</strong>
                    <span className="row-sub">
                      {[kinds.length > 0 ? kinds.map(kindName).join(t('desk.listComma')) : t('checklists.forOthers'), department]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <span className="row-marks">
                    {published === undefined ? (
                      <span className="tag tag-quiet">{t('checklists.notPublished')}</span>
                    ) : (
                      <span className="tag tag-status">{t('settings.version', { version: published })}</span>
                    )}
                    {draft !== undefined && <span className="tag tag-rung">{t('checklists.draft', { version: draft })}</span>}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {drawer}
    </Page>
  )
}
