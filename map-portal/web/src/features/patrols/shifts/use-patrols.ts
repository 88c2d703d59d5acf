import { type Answer, useAnswer } from '../../../api/answer'
import { api, bodyOf } from '../../../api/client'
import type { PatrolTeam } from '../../../api/types'
import { useLanguage } from '../../../locales/language'

/** Teams of the reader's areas, and those they belong to. */
export function useTeams(area?: string, stamp = 0, asked = true): Answer<PatrolTeam[]> {
  const { language } = useLanguage()
  return useAnswer(
    asked ? `patrol teams ${area} ${stamp} ${language}` : null,
    (signal) => bodyOf(api.GET('/api/patrol/teams', { signal, params: { query: { area } } })),
    `patrol teams ${area}`,
  )
}

interface Choice {
  value: string
  label: string
}

/** Routes to choose from. */
export function useRouteChoices(): Choice[] {
  const { language } = useLanguage()
  const routes = useAnswer(`patrol routes to choose ${language}`, (signal) =>
    bodyOf(api.GET('/api/patrol/routes', { signal, params: { query: {} } })),
  )
  return (routes.data ?? []).map(({ id, name, areaName }) => ({ value: id, label: `${name} · ${areaName}` }))
}

/** Teams that the reader coordinates, to choose from. */
export function useTeamChoices(): Choice[] {
  const teams = useTeams()
  return (teams.data ?? []).map(({ id, name, areaName }) => ({ value: id, label: `${name} · ${areaName}` }))
}
