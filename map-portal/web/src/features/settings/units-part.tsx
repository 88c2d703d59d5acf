import { Button } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import type { Field } from '../../api/operation'
import type { Unit } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { Loaded } from '../../shared/answers/loaded'
import { useAreaName } from '../../shared/directory/directory'
import { AskButton } from '../../shared/forms/ask-button'
import { useAsking } from '../../shared/forms/use-asking'
import { UnitMembers } from './unit-members'

const codeField: Field = { name: 'code', kind: 'text', required: true, max: 40 }

/** Units and who belongs to them. */
export function UnitsPart() {
  const { t, nameOf } = useLanguage()
  const areaName = useAreaName()
  const [stamp, setStamp] = useState(0)
  const [opened, setOpened] = useState<Unit>()
  const units = useAnswer(`units to edit ${stamp}`, (signal) => bodyOf(api.GET('/api/dispute/units', { signal })), 'units')
  const unit = units.data?.find(({ code }) => code === opened?.code)
  const { ask, drawer } = useAsking({ scope: {}, version: unit?.version, reload: () => setStamp((before) => before + 1) })
  const make = () => {
    setOpened(undefined)
    ask({
      operation: 'putUnit',
      path: {},
      askedPath: [codeField],
      create: true,
      initial: { active: true },
      title: t('units.make'),
    })
  }
  const edit = (one: Unit) => {
    setOpened(one)
    ask({ operation: 'putUnit', path: { code: one.code }, initial: { ...one } })
  }
  return (
    <Loaded answer={units} what="problem.units">
      {(all) => (
        <>
          <AskButton operation="putUnit" label={t('units.make')} onClick={make} />
          <ul className="rows">
            {all.map((one) => (
              <li key={one.code} className="row" data-read={!one.active}>
                <div className="row-main">
                  <strong>{nameOf(one)}</strong>
                  <span className="row-sub">
                    {[t(`choice.UnitKind.${one.kind}`), areaName(one.areaCode), one.code, !one.active && t('units.inactive')]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {opened?.code === one.code && <UnitMembers unit={one} ask={ask} />}
                </div>
                <div className="row-actions">
                  <Button
                    size="small"
                    aria-expanded={opened?.code === one.code}
                    onClick={() => setOpened(opened?.code === one.code ? undefined : one)}
                  >
                    {t('units.members', { count: one.members.length })}
                  </Button>
                  <AskButton operation="putUnit" onClick={() => edit(one)} />
                </div>
              </li>
            ))}
          </ul>
          {drawer}
        </>
      )}
    </Loaded>
  )
}
