import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { downloadFrom } from '../../../api/download'
import { access } from '../../../api/generated/access'
import { asProblem } from '../../../api/problem'
import { useLanguage } from '../../../locales/language'
import { AreaSelect } from '../../../shared/areas/area-select'
import { useOwnArea } from '../../../shared/areas/own-area'
import { Page } from '../../../shared/page/page'
import { SectionBar } from '../../../shared/page/section-bar'
import { goTo } from '../../../shared/route/address'
import { may } from '../../../shared/session/rights'
import { useSession } from '../../../shared/session/session-context'
import { CorrectionsPart } from './corrections-part'
import { ExpiringPart } from './expiring-part'
import { MembersPart } from './members-part'
import { TeamsPart } from './teams-part'
import { TownsPart } from './towns-part'

const parts = [
  { name: 'towns', operation: 'getStaffing' },
  { name: 'members', operation: 'listWorkforce' },
  { name: 'teams', operation: 'listMediationTeams' },
  { name: 'expiring', operation: 'listExpiringCertificates' },
  { name: 'corrections', operation: 'listWorkforceCorrections' },
] as const

type Part = (typeof parts)[number]['name']

const shown: Record<Part, (area: string) => ReactNode> = {
  towns: (area) => <TownsPart area={area} />,
  members: (area) => <MembersPart area={area} />,
  teams: (area) => <TeamsPart area={area} />,
  expiring: (area) => <ExpiringPart area={area} />,
  corrections: (area) => <CorrectionsPart area={area} />,
}

/** What each town has of what the standard asks for, the gaps first. About offices; nobody is rated. */
export default function StaffingPage({ part }: { part?: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const { message } = App.useApp()
  const area = useOwnArea(access.person.getStaffing)
  const offered = parts.filter(({ operation }) => may(session, operation))
  const here = offered.find(({ name }) => name === part)?.name ?? offered[0]?.name ?? 'towns'
  const workbook = () =>
    downloadFrom(`/api/person/staffing/export?${new URLSearchParams({ area: area ?? '' })}`, 'staffing.xlsx').catch(
      (cause: unknown) => message.error(asProblem(cause).message || t('problem.unreachable')),
    )
  return (
    <Page
      title={t('rail.staffing')}
      actions={
        area && (
          <Button icon={<DownloadOutlined />} onClick={() => void workbook()}>
            {t('staffing.workbook')}
          </Button>
        )
      }
    >
      <SectionBar
        label={t('staffing.parts')}
        base="/staffing"
        parts={offered.map(({ name }) => ({ name, title: t(`staffing.part.${name}`) }))}
        here={here}
      />
      <div className="filters">
        <AreaSelect
          area={area}
          choose={(code) => goTo(code ? `/staffing/${here}?area=${code}` : `/staffing/${here}`, 'replace')}
        />
      </div>
      {area ? shown[here](area) : <p className="page-quiet">{t('staffing.noArea')}</p>}
    </Page>
  )
}
