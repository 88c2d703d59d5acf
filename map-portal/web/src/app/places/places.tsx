import {
  AlertOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  CarryOutOutlined,
  ClockCircleOutlined,
  CompassOutlined,
  DashboardOutlined,
  FileTextOutlined,
  FlagOutlined,
  FolderOpenOutlined,
  FormOutlined,
  FundOutlined,
  GatewayOutlined,
  GlobalOutlined,
  HeartOutlined,
  HeatMapOutlined,
  HomeOutlined,
  IdcardOutlined,
  InboxOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SettingOutlined,
  ShopOutlined,
  SmileOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Session } from '../../api/types'
import { MAP_PATH } from '../../features/overview/view/view-store'
import { may, reaches, sightOf } from '../../shared/session/rights'
import { inGroups, type PlaceGroup } from './groups'
import { homeOfRoles, type PlaceName } from './home'

export interface PlaceToGo {
  name: PlaceName
  /** What it lies among; the map, the inbox and one's own things stand by themselves. */
  group?: PlaceGroup
  path: string
  icon: ReactNode
  /** Addresses that belong to it besides its own. */
  also?: readonly string[]
  offered: (session: Session) => boolean
}

/** The places of the portal, in their order. What somebody may not do is not offered; the server decides anyway. */
const places: readonly PlaceToGo[] = [
  { name: 'map', path: MAP_PATH, icon: <GlobalOutlined aria-hidden />, offered: (session) => sightOf(session) !== 'nothing' },
  {
    name: 'briefing',
    path: '/briefing',
    icon: <FundOutlined aria-hidden />,
    offered: (session) => may(session, 'listOverdue'),
  },
  { name: 'inbox', path: '/inbox', icon: <InboxOutlined aria-hidden />, offered: (session) => may(session, 'countInbox') },
  {
    name: 'matters',
    group: 'matters',
    path: '/matters',
    also: ['/imports'],
    icon: <FolderOpenOutlined aria-hidden />,
    offered: (session) => may(session, 'listDisputes'),
  },
  {
    name: 'new',
    group: 'matters',
    path: '/new',
    icon: <FormOutlined aria-hidden />,
    also: ['/reports'],
    offered: (session) => may(session, 'fileReport'),
  },
  {
    name: 'referrals',
    group: 'matters',
    path: '/referrals',
    icon: <SwapOutlined aria-hidden />,
    also: ['/whistles'],
    offered: (session) => may(session, 'listReferrals'),
  },
  {
    name: 'overdue',
    group: 'matters',
    path: '/overdue',
    icon: <ClockCircleOutlined aria-hidden />,
    also: ['/reviews'],
    offered: (session) => may(session, 'listOverdue'),
  },
  {
    name: 'figures',
    group: 'matters',
    path: '/figures',
    icon: <BarChartOutlined aria-hidden />,
    offered: (session) => may(session, 'getRates'),
  },
  {
    name: 'appraisal',
    group: 'matters',
    path: '/appraisal',
    icon: <DashboardOutlined aria-hidden />,
    offered: (session) => may(session, 'listAppraisals'),
  },
  {
    name: 'papers',
    group: 'matters',
    path: '/papers',
    icon: <FileTextOutlined aria-hidden />,
    offered: (session) => may(session, 'listReports'),
  },
  {
    name: 'inspections',
    group: 'places',
    path: '/inspections',
    icon: <CarryOutOutlined aria-hidden />,
    also: ['/checklists'],
    offered: (session) => may(session, 'listInspections') || may(session, 'createChecklist'),
  },
  {
    name: 'hazards',
    group: 'places',
    path: '/hazards',
    icon: <WarningOutlined aria-hidden />,
    offered: (session) => may(session, 'listHazards'),
  },
  {
    name: 'premises',
    group: 'places',
    path: '/places',
    icon: <ShopOutlined aria-hidden />,
    offered: (session) => may(session, 'listPremises') || may(session, 'listDutyPoints'),
  },
  {
    name: 'grids',
    group: 'places',
    path: '/grids',
    also: ['/boundaries'],
    icon: <AppstoreOutlined aria-hidden />,
    offered: (session) => may(session, 'listRegister'),
  },
  {
    name: 'key-areas',
    group: 'places',
    path: '/key-areas',
    icon: <GatewayOutlined aria-hidden />,
    offered: (session) => may(session, 'listKeyAreas'),
  },
  {
    name: 'special-campaigns',
    group: 'places',
    path: '/special-campaigns',
    icon: <FlagOutlined aria-hidden />,
    offered: (session) => may(session, 'listSpecialCampaigns'),
  },
  {
    name: 'duty',
    group: 'patrols',
    path: '/duty',
    icon: <CompassOutlined aria-hidden />,
    offered: (session) => may(session, 'getOwnDuty'),
  },
  {
    name: 'alarms',
    group: 'patrols',
    path: '/alarms',
    icon: <AlertOutlined aria-hidden />,
    offered: (session) => may(session, 'listAlarms'),
  },
  {
    name: 'patrols',
    group: 'patrols',
    path: '/patrols',
    icon: <ScheduleOutlined aria-hidden />,
    offered: (session) => may(session, 'listPlannedShifts'),
  },
  {
    name: 'coverage',
    group: 'patrols',
    path: '/coverage',
    icon: <HeatMapOutlined aria-hidden />,
    offered: (session) => may(session, 'getCoverage'),
  },
  {
    name: 'support',
    group: 'people',
    path: '/support',
    icon: <HeartOutlined aria-hidden />,
    offered: (session) => reaches(session, 'listSupportCases', 'getSupportFigures', 'listFiledSupportRequests'),
  },
  {
    name: 'campaigns',
    group: 'people',
    path: '/campaigns',
    icon: <HomeOutlined aria-hidden />,
    offered: (session) => reaches(session, 'listCampaigns'),
  },
  {
    name: 'volunteers',
    group: 'people',
    path: '/volunteers',
    icon: <SmileOutlined aria-hidden />,
    offered: (session) => reaches(session, 'listVolunteers'),
  },
  {
    name: 'staffing',
    group: 'people',
    path: '/staffing',
    icon: <SolutionOutlined aria-hidden />,
    offered: (session) => may(session, 'getStaffing'),
  },
  {
    name: 'people',
    group: 'people',
    path: '/people',
    icon: <TeamOutlined aria-hidden />,
    offered: (session) => may(session, 'listStaff'),
  },
  {
    name: 'rights',
    group: 'keeping',
    path: '/rights',
    icon: <SafetyCertificateOutlined aria-hidden />,
    offered: (session) => may(session, 'listBreakGlass') || reaches(session, 'listRightsRequests'),
  },
  {
    name: 'audit',
    group: 'keeping',
    path: '/audit',
    icon: <AuditOutlined aria-hidden />,
    offered: (session) => may(session, 'listAuditEntries') || may(session, 'listRetentionRuns'),
  },
  {
    name: 'settings',
    group: 'keeping',
    path: '/settings',
    icon: <SettingOutlined aria-hidden />,
    offered: (session) => may(session, 'publishSetting'),
  },
  { name: 'me', path: '/me', icon: <IdcardOutlined aria-hidden />, offered: (session) => session.grants.length > 0 },
]

/** The place that somebody sees first. */
export function homeOf(session: Session): PlaceToGo | undefined {
  const offered = placesFor(session)
  const home = homeOfRoles(session.grants.map(({ role }) => role))
  return offered.find(({ name }) => name === home) ?? offered[0]
}

export function placesFor(session: Session): readonly PlaceToGo[] {
  return places.filter(({ offered }) => offered(session))
}

/** The places with those that belong together side by side. */
export function groupsFor(session: Session) {
  return inGroups(placesFor(session))
}

export function isAt({ path, also = [] }: PlaceToGo, address: string): boolean {
  return [path, ...also].some((one) => address === one || (one !== MAP_PATH && address.startsWith(`${one}/`)))
}
