import { useMemo } from 'react'
import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { useLanguage } from '../../locales/language'
import { useAreaTree } from '../../shared/areas/use-areas'
import { may } from '../../shared/session/rights'
import { useSession } from '../../shared/session/session-context'
import { areasLike, asAsked, type Found, isNumber, type Page, pagesLike, SHOWN } from './found'

/** Where an area or a grid is shown on the map. */
export type OnMap = (place: { area: string; grid?: string }) => string

interface Finding {
  found: Found[]
  /** Whether something is still being looked for. */
  loading: boolean
  grids: Answer<Found[]>
  premises: Answer<Found[]>
  matters: Answer<Found[]>
}

/** Whatever the reader may open that is called like what they typed. Each kind is asked for where their roles reach it. */
export function useFound(typed: string, pages: readonly Page[], onMap: OnMap): Finding {
  const { nameOf } = useLanguage()
  const session = useSession()
  const asked = asAsked(typed)
  const tree = useAreaTree(may(session, 'listAreas'))
  const grids = useGridsLike(asked, onMap)
  const premises = usePremisesLike(asked)
  const matters = useMattersLike(asked)
  const areas = useMemo(() => (asked && tree.data ? areasLike(asked, tree.data.list) : []), [asked, tree.data])
  const found = [
    ...(asked ? pagesLike(asked, pages) : []),
    ...areas.map((area): Found => {
      const above = tree.data?.ancestorsOf(area).at(-1)
      return {
        group: 'areas',
        key: area.code,
        title: nameOf(area),
        beside: above && nameOf(above),
        href: onMap({ area: area.code }),
      }
    }),
    ...(grids.data ?? []),
    ...(premises.data ?? []),
    ...(matters.data ?? []),
  ]
  return { found, loading: grids.loading || premises.loading || matters.loading, grids, premises, matters }
}

/** Answers of one kind: those of other words do not stay in sight. */
function useKind(kind: string, asked: string, enabled: boolean, ask: (signal: AbortSignal) => Promise<Found[]>) {
  return useAnswer(enabled && asked ? JSON.stringify([kind, asked, document.documentElement.lang]) : null, ask, asked)
}

function useGridsLike(asked: string, onMap: OnMap) {
  const { nameOf } = useLanguage()
  return useKind('grids', asked, may(useSession(), 'listRegister'), async (signal) => {
    const page = await bodyOf(api.GET('/api/grid/register', { signal, params: { query: { q: asked, limit: SHOWN } } }))
    return page.items.map((grid) => ({
      group: 'grids',
      key: grid.code,
      title: nameOf(grid),
      beside: grid.areaName,
      href: onMap({ area: grid.areaCode, grid: grid.code }),
    }))
  })
}

function usePremisesLike(asked: string) {
  return useKind('premises', asked, may(useSession(), 'listPremises'), async (signal) => {
    const page = await bodyOf(api.GET('/api/place/premises', { signal, params: { query: { q: asked, limit: SHOWN } } }))
    return page.items.map(({ id, name, number, areaName }) => ({
      group: 'premises',
      key: id,
      title: name,
      beside: `${number} ${areaName}`,
      href: `/places/premises/${id}`,
    }))
  })
}

function useMattersLike(asked: string) {
  const { t } = useLanguage()
  const session = useSession()
  return useKind('matters', asked, may(session, 'listDisputes') && isNumber(asked), async (signal) => {
    const page = await bodyOf(api.GET('/api/dispute/disputes', { signal, params: { query: { q: asked, limit: SHOWN } } }))
    return page.items.map(({ id, number, status }) => ({
      group: 'matters',
      key: id,
      title: number,
      beside: t(`status.${status}`),
      href: `/matters/${id}`,
    }))
  })
}
