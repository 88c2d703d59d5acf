import {
  BarChartOutlined,
  ClockCircleOutlined,
  FolderOpenOutlined,
  FormOutlined,
  GlobalOutlined,
  InboxOutlined,
  SettingOutlined,
  SwapOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Session } from '../api/types'
import { may, sightOf } from '../session/rights'
import { MAP_PATH } from '../view/view-store'

export type PlaceName = 'map' | 'inbox' | 'matters' | 'new' | 'referrals' | 'overdue' | 'figures' | 'settings'

export interface PlaceToGo {
  name: PlaceName
  path: string
  icon: ReactNode
  /** Addresses that belong to it besides its own. */
  also?: readonly string[]
  offered: (session: Session) => boolean
}

/** The places of the portal, in their order. What somebody may not do is not offered; the server decides anyway. */
const places: readonly PlaceToGo[] = [
  { name: 'map', path: MAP_PATH, icon: <GlobalOutlined aria-hidden />, offered: (session) => sightOf(session) !== 'nothing' },
  { name: 'inbox', path: '/inbox', icon: <InboxOutlined aria-hidden />, offered: (session) => may(session, 'countInbox') },
  {
    name: 'matters',
    path: '/matters',
    also: ['/imports'],
    icon: <FolderOpenOutlined aria-hidden />,
    offered: (session) => may(session, 'listDisputes'),
  },
  {
    name: 'new',
    path: '/new',
    icon: <FormOutlined aria-hidden />,
    also: ['/reports'],
    offered: (session) => may(session, 'fileReport'),
  },
  {
    name: 'referrals',
    path: '/referrals',
    icon: <SwapOutlined aria-hidden />,
    also: ['/whistles'],
    offered: (session) => may(session, 'listReferrals'),
  },
  {
    name: 'overdue',
    path: '/overdue',
    icon: <ClockCircleOutlined aria-hidden />,
    also: ['/reviews'],
    offered: (session) => may(session, 'listOverdue'),
  },
  { name: 'figures', path: '/figures', icon: <BarChartOutlined aria-hidden />, offered: (session) => may(session, 'getRates') },
  {
    name: 'settings',
    path: '/settings',
    icon: <SettingOutlined aria-hidden />,
    offered: (session) => may(session, 'publishSetting'),
  },
]

export function placesFor(session: Session): readonly PlaceToGo[] {
  return places.filter(({ offered }) => offered(session))
}

export function isAt({ path, also = [] }: PlaceToGo, address: string): boolean {
  return [path, ...also].some((one) => address === one || (one !== MAP_PATH && address.startsWith(`${one}/`)))
}
