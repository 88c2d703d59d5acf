import { FundProjectionScreenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '../../locales/language'
import { AreaSelect } from '../../shared/areas/area-select'
import { Page } from '../../shared/page/page'
import { Section } from '../../shared/page/section'
import { goTo, useQuery } from '../../shared/route/address'
import { Link } from '../../shared/route/link'
import { useSession } from '../../shared/session/session-context'
import { topicsFor } from './topics'
import { useMinute } from './use-minute'

/** What a leader looks at in the morning: what is owed first, then how things stand. Read on a phone in one minute. */
export default function BriefingPage() {
  const { t } = useLanguage()
  const session = useSession()
  const area = useQuery().get('area') ?? undefined
  const minute = useMinute()
  const address = (path: string, code = area) => (code ? `${path}?area=${code}` : path)
  return (
    <Page
      title={t('rail.briefing')}
      actions={
        <Button icon={<FundProjectionScreenOutlined />} data-act="wall" onClick={() => goTo(address('/screen'))}>
          {t('briefing.wall')}
        </Button>
      }
    >
      <div className="filters">
        <AreaSelect area={area} choose={(code) => goTo(code ? address('/briefing', code) : '/briefing', 'replace')} />
      </div>
      <div className="brief">
        {topicsFor(session).map(({ name, Part, more }) => (
          <div key={name} data-topic={name}>
            <Section title={t(`briefing.${name}`)} actions={<Link href={more(area)}>{t('briefing.more')}</Link>}>
              <Part area={area} minute={minute} wall={false} />
            </Section>
          </div>
        ))}
      </div>
    </Page>
  )
}
