import { type ComponentType, useState, useSyncExternalStore } from 'react'
import { Looks } from '../src/app/looks'
import { LanguageProvider } from '../src/locales/language'
import type { Language } from '../src/locales/messages'
import { Page } from '../src/shared/page/page'
import { LanguageSwitch } from '../src/shared/page/plain-page'
import { SessionContext } from '../src/shared/session/session-context'
import { AnswerStory } from './answer-story'
import { FigureStory } from './figure-story'
import { FormStory } from './form-story'
import { MarkStory } from './mark-story'
import { PageStory } from './page-story'
import { useSaid } from './said'

interface Story {
  name: string
  chinese: string
  english: string
  Shown: ComponentType
}

const stories: readonly Story[] = [
  { name: 'marks', chinese: '标记与期限', english: 'Marks and due times', Shown: MarkStory },
  { name: 'answers', chinese: '加载、空、出错', english: 'Loading, empty, failed', Shown: AnswerStory },
  { name: 'forms', chinese: '表单与字段错误', english: 'Forms and what is wrong', Shown: FormStory },
  { name: 'pages', chinese: '页面、表格、列表', english: 'Pages, tables, lists', Shown: PageStory },
  { name: 'figures', chinese: '数字与图例', english: 'Figures and legend', Shown: FigureStory },
]

/** Nobody who exists. */
const reader = { username: 'reader', displayName: '示例 Reader', grants: [] }

/** Components alone, with data of their own: no service is asked for anything. Served by `npm run dev` and in no build. */
export function Stories() {
  const [asked, ask] = useState<Language>()
  return (
    <LanguageProvider asked={asked} ask={ask}>
      <Looks>
        <SessionContext value={reader}>
          <Shelf />
        </SessionContext>
      </Looks>
    </LanguageProvider>
  )
}

function Shelf() {
  const said = useSaid()
  const here = useHere()
  return (
    <div className="stories">
      <nav aria-label={said('组件', 'Components')}>
        {stories.map(({ name, chinese, english }) => (
          <a key={name} href={`#${name}`} aria-current={name === here.name ? 'page' : undefined}>
            {said(chinese, english)}
          </a>
        ))}
        <LanguageSwitch />
      </nav>
      <main tabIndex={0}>
        <Page key={here.name} title={said(here.chinese, here.english)}>
          <here.Shown />
        </Page>
      </main>
    </div>
  )
}

function onHash(listener: () => void) {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function useHere(): Story {
  const hash = useSyncExternalStore(onHash, () => window.location.hash.slice(1))
  const [first] = stories
  const here = stories.find(({ name }) => name === hash) ?? first
  if (!here) throw new Error('No stories')
  return here
}
