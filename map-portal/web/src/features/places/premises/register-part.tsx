import { Select } from 'antd'
import { useState } from 'react'
import { api, bodyOf } from '../../../api/client'
import { type Importance, importances, type Premises, type PremisesItem, type PremisesState } from '../../../api/types'
import { useLanguage } from '../../../locales/language'
import { BesideMap } from '../../../map/work-map/beside-map'
import { Loaded } from '../../../shared/answers/loaded'
import { MoreButton } from '../../../shared/answers/more-button'
import { usePages } from '../../../shared/answers/use-pages'
import { AreaSelect } from '../../../shared/areas/area-select'
import { AskButton } from '../../../shared/forms/ask-button'
import { useAsking } from '../../../shared/forms/use-asking'
import { KindSelect } from '../../../shared/kinds/kind-select'
import { WordsSearch } from '../../../shared/page/words-search'
import { goTo } from '../../../shared/route/address'
import { Link } from '../../../shared/route/link'
import { useAddress } from '../../../shared/route/use-address'
import { ImportanceTag } from './importance-tag'
import { similarQuestion } from './similar-question'

const states: readonly PremisesState[] = ['OPEN', 'CLOSED']

/** The register of premises: a list with its map. */
export function RegisterPart() {
  const { t, language } = useLanguage()
  const [stamp, setStamp] = useState(0)
  const { asked, show } = useAddress(['area', 'kind', 'importance', 'state', 'goods', 'q'])
  const query = questionOf(asked)
  const pages = usePages(`premises ${JSON.stringify(query)} ${stamp} ${language}`, (cursor, signal) =>
    bodyOf(api.GET('/api/place/premises', { signal, params: { query: { ...query, cursor, limit: 50 } } })),
  )
  const { ask, drawer } = useAsking({
    scope: {},
    reload: () => setStamp((before) => before + 1),
    done: (answer) => goTo(`/places/premises/${(answer as Premises).id}`),
  })
  const enter = () =>
    ask({
      operation: 'createPremises',
      path: {},
      given: { position: undefined, knownDifferent: undefined, differentBecause: undefined },
      initial: { importance: 'ORDINARY' },
      refused: similarQuestion,
    })
  return (
    <>
      <search className="filters">
        <WordsSearch words={asked.q} search={(q) => show({ q })} label={t('premises.words')} />
        <AreaSelect area={asked.area} choose={(area) => show({ area })} />
        <KindSelect setting="premises-kinds" kind={asked.kind} choose={(kind) => show({ kind })} />
        <Select
          className="filter-many"
          value={query.importance?.[0]}
          allowClear
          placeholder={t('premises.everyImportance')}
          aria-label={t('premises.importance')}
          onChange={(importance: Importance | undefined) => show({ importance })}
          options={importances.map((value) => ({ value, label: t(`choice.Importance.${value}`) }))}
        />
        <Select
          className="filter-many"
          value={query.state ?? 'OPEN'}
          aria-label={t('people.state')}
          onChange={(state: PremisesState) => show({ state: state === 'OPEN' ? undefined : state })}
          options={states.map((value) => ({ value, label: t(`choice.PremisesState.${value}`) }))}
        />
        <Select
          className="filter-many"
          value={asked.goods ?? ''}
          aria-label={t('premises.goods')}
          onChange={(goods) => show({ goods: goods || undefined })}
          options={[
            { value: '', label: t('premises.goodsOrNot') },
            { value: 'true', label: t('premises.withGoods') },
          ]}
        />
        <AskButton operation="createPremises" primary size="middle" onClick={enter} />
      </search>
      <BesideMap
        label={t('premises.map')}
        layers={[{ name: 'premises', query: tileQueryOf(query) }, { name: 'duty-points' }]}
        area={asked.area}
      >
        <p className="page-quiet">{t('premises.legend')}</p>
        <Loaded answer={pages.answer} what="problem.premises" empty={{ when: (all) => all.length === 0, say: 'premises.none' }}>
          {(all) => (
            <>
              <ul className="rows">
                {all.map((one) => (
                  <PremisesRow key={one.id} premises={one} />
                ))}
              </ul>
              <MoreButton pages={pages} />
            </>
          )}
        </Loaded>
      </BesideMap>
      {drawer}
    </>
  )
}

type Asked = Partial<Record<'area' | 'kind' | 'importance' | 'state' | 'goods' | 'q', string>>

function questionOf({ area, kind, importance, state, goods, q }: Asked) {
  const known = importances.filter((one) => one === importance)
  return {
    area,
    q,
    kind: kind ? [kind] : undefined,
    importance: known.length > 0 ? known : undefined,
    state: states.find((one) => one === state),
    goods: goods === 'true' || undefined,
  }
}

function tileQueryOf({ kind, importance, state }: ReturnType<typeof questionOf>): string {
  const query = new URLSearchParams()
  for (const one of kind ?? []) query.append('kind', one)
  for (const one of importance ?? []) query.append('importance', one)
  if (state) query.append('state', state)
  return query.toString()
}

function PremisesRow({ premises }: { premises: PremisesItem }) {
  const { t } = useLanguage()
  const { id, number, name, kindName, importance, state, areaName, address, dangerousGoods } = premises
  return (
    <li className="row" data-read={state === 'CLOSED'}>
      <Link className="row-link" href={`/places/premises/${id}`}>
        <span className="row-main">
          <strong>{name}</strong>
          <span className="row-sub">{[number, kindName, areaName, address].filter(Boolean).join(' · ')}</span>
        </span>
        <span className="row-marks">
          {dangerousGoods > 0 && <span className="tag tag-rung">{t('premises.goodsCount', { count: dangerousGoods })}</span>}
          <ImportanceTag importance={importance} />
          {state === 'CLOSED' && <span className="tag tag-quiet">{t('choice.PremisesState.CLOSED')}</span>}
        </span>
      </Link>
    </li>
  )
}
