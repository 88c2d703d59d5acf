import { Form } from 'antd'
import { type Answer, useAnswer } from '../../api/answer'
import { api, bodyOf } from '../../api/client'
import { kept } from '../../api/kept'
import type { MatterParty } from '../../api/types'
import { useLanguage } from '../../locales/language'
import { useAreaTree, useGridsIn } from '../areas/use-areas'
import { useCategories } from '../directory/categories'
import { useAreaName, useMembers, useUnits } from '../directory/directory'
import { type KindSetting, useKinds } from '../kinds/kinds'
import { useChoiceWord } from './field-words'
import { useFormScope } from './form-scope'
import type { Pick } from './picks'

export interface Option {
  value: string
  label: string
  /** More to read about it. */
  hint?: string
}

export interface Options {
  options: Option[]
  answer: Answer<unknown>
}

/** Accounts and premises are looked for by what is typed; the others are listed. */
export type ListedPick = Exclude<Pick, 'account' | 'premises'>

/** What there is to choose from. Every kind is asked for only where it is offered. */
export function useOptions(pick: ListedPick, path: (string | number)[]): Options {
  const all: Record<ListedPick, () => Options> = {
    unit: useUnitOptions(pick === 'unit'),
    person: usePersonOptions(pick === 'person', path),
    leader: usePersonOptions(pick === 'leader', []),
    party: usePartyOptions(pick === 'party'),
    attachment: useAttachmentOptions(pick === 'attachment'),
    category: useCategoryOptions(pick === 'category'),
    whereToTurn: useWhereOptions(pick === 'whereToTurn'),
    clauseTemplate: useClauseOptions(pick === 'clauseTemplate'),
    safetyKind: useSafetyOptions(pick === 'safetyKind'),
    area: useAreaOptions(pick === 'area'),
    purpose: usePurposeOptions(pick === 'purpose'),
    matter: useMatterOptions(pick === 'matter'),
    colleague: useColleagueOptions(pick === 'colleague'),
    areaOrGrid: useAreaOrGridOptions(pick === 'areaOrGrid'),
    team: useTeamOptions(pick === 'team'),
    premisesKind: useKindOptions(pick === 'premisesKind' ? 'premises-kinds' : undefined),
    dutyPointKind: useKindOptions(pick === 'dutyPointKind' ? 'duty-point-kinds' : undefined),
    hazardKind: useKindOptions(pick === 'hazardKind' ? 'hazard-kinds' : undefined),
    checklist: useChecklistOptions(pick === 'checklist'),
    specialCampaign: useSpecialCampaignOptions(pick === 'specialCampaign'),
  }
  return all[pick]()
}

function useUnitOptions(asked: boolean): () => Options {
  const { nameOf } = useLanguage()
  const areaName = useAreaName()
  const answer = useUnits(asked)
  return () => ({
    answer,
    options: (answer.data ?? [])
      .filter(({ active }) => active)
      .map((unit) => ({ value: unit.code, label: nameOf(unit), hint: areaName(unit.areaCode) })),
  })
}

/** Members of the unit that is chosen in the same form; without one, of all units. */
function usePersonOptions(asked: boolean, path: (string | number)[]): () => Options {
  const { nameOf } = useLanguage()
  const beside = [...path.slice(0, -1)]
  const unit = Form.useWatch([...beside, 'unit']) as string | undefined
  const unitCode = Form.useWatch([...beside, 'unitCode']) as string | undefined
  const answer = useMembers(asked, unit ?? unitCode)
  return () => ({
    answer,
    options: (answer.data ?? []).map(({ username, name, unit: of }) => ({ value: username, label: name, hint: nameOf(of) })),
  })
}

/** The parties of the matter the form is about; read once for all fields, because the look is recorded. */
export function usePartiesOfForm(asked: boolean): Answer<MatterParty[]> {
  const { matterId, opened } = useFormScope()
  const key = `parties ${matterId} ${opened}`
  return useAnswer(asked && matterId ? key : null, () => kept(key, () => partiesOf(matterId ?? '')))
}

async function partiesOf(id: string): Promise<MatterParty[]> {
  return (await bodyOf(api.GET('/api/dispute/disputes/{id}/file', { params: { path: { id } } }))).parties
}

function usePartyOptions(asked: boolean): () => Options {
  const { wordFor } = useLanguage()
  const answer = usePartiesOfForm(asked)
  return () => ({
    answer,
    options: (answer.data ?? []).map(({ id, name, side }) => ({
      value: id,
      label: name,
      hint: wordFor(`choice.PartySide.${side}`),
    })),
  })
}

function useAttachmentOptions(asked: boolean): () => Options {
  const { matterId, opened } = useFormScope()
  const key = `attachments ${matterId} ${opened}`
  const answer = useAnswer(asked && matterId ? key : null, () =>
    kept(key, () => bodyOf(api.GET('/api/dispute/disputes/{id}/attachments', { params: { path: { id: matterId ?? '' } } }))),
  )
  const current = (answer.data ?? []).filter(({ state }) => state === 'CURRENT')
  return () => ({ answer, options: current.map(({ id, name }) => ({ value: id, label: name })) })
}

function useCategoryOptions(asked: boolean): () => Options {
  const { nameOf } = useLanguage()
  const answer = useCategories(asked)
  return () => ({ answer, options: (answer.data ?? []).map((category) => ({ value: category.code, label: nameOf(category) })) })
}

function useWhereOptions(asked: boolean): () => Options {
  const { language } = useLanguage()
  const answer = useAnswer(asked ? 'where to turn' : null, (signal) => bodyOf(api.GET('/api/dispute/where-to-turn', { signal })))
  const english = language === 'en'
  return () => ({
    answer,
    options: (answer.data ?? []).map((place) => ({
      value: place.code,
      label: english ? place.nameEn : place.name,
      hint: english ? place.textEn : place.text,
    })),
  })
}

export function useClauseTemplates(asked: boolean) {
  const { category } = useFormScope()
  const { language } = useLanguage()
  return useAnswer(asked ? `clause templates ${category} ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/clause-templates', { signal, params: { query: { category } } })),
  )
}

function useClauseOptions(asked: boolean): () => Options {
  const answer = useClauseTemplates(asked)
  return () => ({
    answer,
    options: (answer.data ?? []).map(({ code, name, text }) => ({ value: code, label: name, hint: text })),
  })
}

function useSafetyOptions(asked: boolean): () => Options {
  const { matterId } = useFormScope()
  const answer = useAnswer(asked && matterId ? `safety kinds ${matterId}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/disputes/{id}/safety-plan', { signal, params: { path: { id: matterId ?? '' } } })),
  )
  return () => ({
    answer,
    options: (answer.data?.kinds ?? []).map(({ code, name, help }) => ({ value: code, label: name, hint: help })),
  })
}

function useAreaOptions(asked: boolean): () => Options {
  const { nameOf } = useLanguage()
  const answer = useAreaTree(asked)
  return () => ({ answer, options: (answer.data?.list ?? []).map((area) => ({ value: area.code, label: nameOf(area) })) })
}

/** Areas, and the grids of the area that the form is about or those somebody has a right in. */
function useAreaOrGridOptions(asked: boolean): () => Options {
  const { nameOf } = useLanguage()
  const { area } = useFormScope()
  const areas = useAreaOptions(asked)
  const areaName = useAreaName()
  const grids = useGridsIn(asked ? (area ?? 'own') : undefined)
  return () => {
    const { options, answer } = areas()
    const ofGrids = (grids.data ?? []).map((grid) => ({
      value: grid.code,
      label: nameOf(grid),
      hint: `${areaName(grid.areaCode)} ${grid.code}`,
    }))
    return { answer: answer.problem ? answer : grids, options: [...options, ...ofGrids] }
  }
}

function useTeamOptions(asked: boolean): () => Options {
  const { area } = useFormScope()
  const answer = useAnswer(asked ? `teams of ${area}` : null, (signal) =>
    bodyOf(api.GET('/api/person/workforce/teams', { signal, params: { query: { area } } })),
  )
  const active = (answer.data ?? []).filter((team) => team.active)
  return () => ({ answer, options: active.map(({ code, name, areaName }) => ({ value: code, label: name, hint: areaName })) })
}

const COLLEAGUES = 200

/** Staff of the same home, by the name they sign in with. */
function useColleagueOptions(asked: boolean): () => Options {
  const { area } = useFormScope()
  const answer = useAnswer(asked ? `colleagues ${area}` : null, (signal) =>
    bodyOf(api.GET('/api/person/staff', { signal, params: { query: { area, state: 'ACTIVE', limit: COLLEAGUES } } })),
  )
  return () => ({
    answer,
    options: (answer.data?.items ?? []).map(({ username, name }) => ({ value: username, label: name, hint: username })),
  })
}

function usePurposeOptions(asked: boolean): () => Options {
  const { language } = useLanguage()
  const word = useChoiceWord()
  const answer = useAnswer(asked ? `referral purposes ${language}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/referral-purposes', { signal })),
  )
  return () => ({
    answer,
    options: (answer.data ?? []).map(({ purpose, name, fields }) => ({
      value: purpose,
      label: name,
      hint: fields.map((field) => word('ReferralField', field)).join(', '),
    })),
  })
}

/** Matters that may be the same as the one the form is about. */
function useMatterOptions(asked: boolean): () => Options {
  const { matterId } = useFormScope()
  const answer = useAnswer(asked ? `open matters ${matterId}` : null, (signal) =>
    bodyOf(api.GET('/api/dispute/disputes', { signal, params: { query: { open: true, limit: 200 } } })),
  )
  const others = (answer.data?.items ?? []).filter(({ id }) => id !== matterId)
  return () => ({ answer, options: others.map(({ id, number, summary }) => ({ value: id, label: number, hint: summary })) })
}

function useKindOptions(setting: KindSetting | undefined): () => Options {
  const { nameOf } = useLanguage()
  const answer = useKinds(setting)
  return () => ({ answer, options: (answer.data ?? []).map((kind) => ({ value: kind.code, label: nameOf(kind) })) })
}

function useChecklistOptions(asked: boolean): () => Options {
  const { language } = useLanguage()
  const answer = useAnswer(asked ? 'checklists to choose' : null, (signal) =>
    bodyOf(api.GET('/api/place/checklists', { signal })),
  )
  const published = (answer.data ?? []).filter((one) => one.published !== undefined)
  return () => ({
    answer,
    options: published.map(({ code, title, titleEn }) => ({ value: code, label: language === 'en' ? titleEn : title })),
  })
}

function useSpecialCampaignOptions(asked: boolean): () => Options {
  const { formats } = useLanguage()
  const answer = useAnswer(asked ? 'special campaigns to choose' : null, (signal) =>
    bodyOf(api.GET('/api/place/special-campaigns', { signal })),
  )
  return () => ({
    answer,
    options: (answer.data ?? []).map(({ id, number, title, areaName, from, until }) => ({
      value: id,
      label: title,
      hint: [number, areaName, `${formats.day(from)} – ${formats.day(until)}`].join(' · '),
    })),
  })
}
