import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import type { Device } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { usePersonName } from '../../../shared/directory/directory'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { ToldOnce } from '../../../shared/page/told-once'
import { useAddress } from '../../../shared/route/use-address'
import { useTeamChoices } from './use-patrols'

interface Token {
  token: string
  expiresAt: string
}

/** Trackers: who carries one, and the token it reports with, which is shown once. */
export function DevicesPart() {
  const { t, formats, language } = useLanguage()
  const { asked, show } = useAddress(['area'])
  const [stamp, setStamp] = useState(0)
  const [told, setTold] = useState<Token>()
  const teams = useTeamChoices()
  const reload = () => setStamp((before) => before + 1)
  const pages = usePages(`devices ${asked.area} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/patrol/devices', { signal, params: { query: { area: asked.area, cursor, limit: 50 } } })),
  )
  const personName = usePersonName(pages.answer.data?.map(({ holder }) => holder))
  const { ask, drawer } = useAsking({ scope: {}, reload })
  return (
    <>
      <search className="filters">
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <AskButton
          operation="createDevice"
          primary
          size="middle"
          onClick={() =>
            ask({ operation: 'createDevice', path: {}, options: { team: teams }, initial: { kind: 'TRACKER', crs: 'WGS84' } })
          }
        />
      </search>
      <Loaded answer={pages.answer} what="problem.devices" empty={{ when: (all) => all.length === 0, say: 'devices.none' }}>
        {(all) => (
          <>
            <ul className="rows">
              {all.map((device) => (
                <DeviceRow
                  key={device.id}
                  device={device}
                  holder={device.holder && personName(device.holder)}
                  teams={teams}
                  reload={reload}
                  tell={setTold}
                />
              ))}
            </ul>
            <MoreButton pages={pages} />
          </>
        )}
      </Loaded>
      {told && (
        <ToldOnce
          title={t('devices.token')}
          hint={t('devices.tokenHint', { until: formats.day(told.expiresAt.slice(0, 10)) })}
          secrets={[[t('devices.token'), told.token]]}
          close={() => setTold(undefined)}
        />
      )}
      {drawer}
    </>
  )
}

interface RowProps {
  device: Device
  holder?: string
  teams: readonly { value: string; label: string }[]
  reload: () => void
  tell: (token: Token) => void
}

function DeviceRow({ device, holder, teams, reload, tell }: RowProps) {
  const { t, formats } = useLanguage()
  const { id, label, kind, areaName, active, token, mayChange, version, crs, team } = device
  const { ask, drawer } = useAsking({
    scope: {},
    version,
    reload,
    done: (answer, operation) => operation === 'issueDeviceToken' && tell(answer as Token),
  })
  const path = { id }
  const initial = { label, kind, team, holder: device.holder, crs, active }
  return (
    <li className="row" data-read={!active}>
      <div className="row-main">
        <strong>{label}</strong>
        <span className="row-sub">
          {t(`choice.DeviceKind.${kind}`)} · {areaName} · {holder ?? t('devices.nobody')}
        </span>
        <span className="row-sub">
          {token ? t('devices.tokenUntil', { at: formats.moment(token.expiresAt) }) : t('devices.noToken')}
          {token?.lastUsedAt && ` · ${t('devices.lastUsed', { at: formats.moment(token.lastUsedAt) })}`}
        </span>
      </div>
      {mayChange && (
        <div className="row-actions">
          <AskButton
            operation="changeDevice"
            onClick={() => ask({ operation: 'changeDevice', path, options: { team: teams }, initial })}
          />
          {active && holder && (
            <AskButton operation="issueDeviceToken" onClick={() => ask({ operation: 'issueDeviceToken', path })} />
          )}
          {token && <AskButton operation="revokeDeviceToken" onClick={() => ask({ operation: 'revokeDeviceToken', path })} />}
        </div>
      )}
      {drawer}
    </li>
  )
}
