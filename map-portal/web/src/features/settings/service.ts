import { api, bodyOf } from '../../api/client'
import type { OperationName } from '../../api/generated/forms'
import type { Session } from '../../api/types'
import { may } from '../../shared/session/rights'

/** Where settings are kept; the editor is the same for all. */
export interface SettingsService {
  /** Before the kind in the portal's address. */
  base: string
  publish: OperationName
  mayReadVersions: (session: Session) => boolean
  list: typeof listOfMatters
  get: typeof ofMatters
  versions: typeof versionsOfMatters
  version: typeof versionOfMatters
}

const listOfMatters = (signal: AbortSignal) => bodyOf(api.GET('/api/dispute/settings', { signal }))
const ofMatters = (kind: string, signal: AbortSignal) =>
  bodyOf(api.GET('/api/dispute/settings/{kind}', { signal, params: { path: { kind } } }))
const versionsOfMatters = (kind: string, signal: AbortSignal) =>
  bodyOf(api.GET('/api/dispute/settings/{kind}/versions', { signal, params: { path: { kind } } }))
const versionOfMatters = (kind: string, version: number, signal: AbortSignal) =>
  bodyOf(api.GET('/api/dispute/settings/{kind}/versions/{version}', { signal, params: { path: { kind, version } } }))

export const settingsOfMatters: SettingsService = {
  base: '/settings',
  publish: 'publishSetting',
  mayReadVersions: (session) => may(session, 'listSettingVersions'),
  list: listOfMatters,
  get: ofMatters,
  versions: versionsOfMatters,
  version: versionOfMatters,
}

export const settingsOfPeople: SettingsService = {
  base: '/settings/people',
  publish: 'publishSettingOfPeople',
  mayReadVersions: (session) => may(session, 'listSettingVersionsOfPeople'),
  list: (signal) => bodyOf(api.GET('/api/person/settings', { signal })),
  get: (kind, signal) => bodyOf(api.GET('/api/person/settings/{kind}', { signal, params: { path: { kind } } })),
  versions: (kind, signal) => bodyOf(api.GET('/api/person/settings/{kind}/versions', { signal, params: { path: { kind } } })),
  version: (kind, version, signal) =>
    bodyOf(api.GET('/api/person/settings/{kind}/versions/{version}', { signal, params: { path: { kind, version } } })),
}

export const settingsOfPlaces: SettingsService = {
  base: '/settings/places',
  publish: 'publishSettingOfPlaces',
  mayReadVersions: (session) => may(session, 'listSettingVersionsOfPlaces'),
  list: (signal) => bodyOf(api.GET('/api/place/settings', { signal })),
  get: (kind, signal) => bodyOf(api.GET('/api/place/settings/{kind}', { signal, params: { path: { kind } } })),
  versions: (kind, signal) => bodyOf(api.GET('/api/place/settings/{kind}/versions', { signal, params: { path: { kind } } })),
  version: (kind, version, signal) =>
    bodyOf(api.GET('/api/place/settings/{kind}/versions/{version}', { signal, params: { path: { kind, version } } })),
}

export const settingsOfPatrols: SettingsService = {
  base: '/settings/patrols',
  publish: 'publishSettingOfPatrols',
  mayReadVersions: (session) => may(session, 'listSettingVersionsOfPatrols'),
  list: (signal) => bodyOf(api.GET('/api/patrol/settings', { signal })),
  get: (kind, signal) => bodyOf(api.GET('/api/patrol/settings/{kind}', { signal, params: { path: { kind } } })),
  versions: (kind, signal) => bodyOf(api.GET('/api/patrol/settings/{kind}/versions', { signal, params: { path: { kind } } })),
  version: (kind, version, signal) =>
    bodyOf(api.GET('/api/patrol/settings/{kind}/versions/{version}', { signal, params: { path: { kind, version } } })),
}

export const settingsOfAnalysis: SettingsService = {
  base: '/settings/analysis',
  publish: 'publishSettingOfAnalysis',
  mayReadVersions: (session) => may(session, 'listSettingVersionsOfAnalysis'),
  list: (signal) => bodyOf(api.GET('/api/analysis/settings', { signal })),
  get: (kind, signal) => bodyOf(api.GET('/api/analysis/settings/{kind}', { signal, params: { path: { kind } } })),
  versions: (kind, signal) => bodyOf(api.GET('/api/analysis/settings/{kind}/versions', { signal, params: { path: { kind } } })),
  version: (kind, version, signal) =>
    bodyOf(api.GET('/api/analysis/settings/{kind}/versions/{version}', { signal, params: { path: { kind, version } } })),
}
