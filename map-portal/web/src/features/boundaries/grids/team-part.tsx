import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { type Post, type PostTime, postTimes } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { today } from '../../../shared/marks/due'
import { Section } from '../../../shared/page/section'

/** Who leads and works a grid now, later and before, with those of its village. */
export function TeamPart({
  grid,
  village,
  areaCode,
  done,
}: {
  grid: string
  village: string
  areaCode: string
  done: () => void
}) {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const [ending, setEnding] = useState<Post>()
  const pages = usePages(`team of ${grid} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/grid/posts', { signal, params: { query: { grid, cursor, limit: 100 } } })),
  )
  const personName = usePersonName(pages.answer.data?.map(({ account }) => account))
  const reload = () => {
    setStamp((before) => before + 1)
    done()
  }
  const { ask, drawer } = useAsking({ scope: { area: areaCode }, version: ending?.version, reload })
  const give = (unitCode: string, title?: string) =>
    ask({ operation: 'givePost', path: {}, given: { unitCode }, initial: { from: today() }, title })
  const end = (post: Post) => {
    setEnding(post)
    ask({ operation: 'endPost', path: { id: post.id }, initial: { on: today() }, intro: <p>{t('grids.endHint')}</p> })
  }
  return (
    <Section
      title={t('grids.team')}
      actions={
        <div className="section-actions">
          <AskButton operation="givePost" onClick={() => give(grid)} />
          <AskButton
            operation="givePost"
            label={t('grids.giveInVillage', { name: village })}
            onClick={() => give(areaCode, t('grids.giveInVillage', { name: village }))}
          />
        </div>
      }
    >
      <Loaded answer={pages.answer} what="problem.team" empty={{ when: (all) => all.length === 0, say: 'grids.noTeam' }}>
        {(all) => (
          <>
            {postTimes.map((time) => (
              <Posts
                key={time}
                time={time}
                posts={all.filter((post) => post.time === time)}
                grid={grid}
                personName={personName}
                end={end}
              />
            ))}
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      <p className="page-quiet">{t('grids.teamHint')}</p>
      {drawer}
    </Section>
  )
}

interface Props {
  time: PostTime
  posts: readonly Post[]
  grid: string
  personName: (account: string) => string
  end: (post: Post) => void
}

function Posts({ time, posts, grid, personName, end }: Props) {
  const { t } = useLanguage()
  if (posts.length === 0) return null
  return (
    <>
      <h3>{t(`choice.PostTime.${time}`)}</h3>
      <ul className="rows">
        {posts.map((post) => (
          <li key={post.id} className="row" data-read={time === 'OVER'}>
            <span className="row-main">
              <strong>{personName(post.account)}</strong>
              <Held post={post} elsewhere={post.unitCode !== grid} />
            </span>
            <span className="row-marks">
              <span className="tag">{t(`choice.Office.${post.office}`)}</span>
            </span>
            {post.mayEnd && (
              <div className="row-actions">
                <AskButton operation="endPost" onClick={() => end(post)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Held({ post: { account, from, until, ending, unitName }, elsewhere }: { post: Post; elsewhere: boolean }) {
  const { t, formats } = useLanguage()
  const parts = [
    account,
    elsewhere && unitName,
    t('desk.since', { at: formats.day(from) }),
    until && t('patrols.until', { day: formats.day(until) }),
    ending && t(`choice.PostEnding.${ending}`),
  ]
  return <span className="row-sub">{parts.filter(Boolean).join(' · ')}</span>
}
