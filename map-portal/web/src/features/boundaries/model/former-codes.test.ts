import { describe, expect, it } from 'vitest'
import { formerCodes } from './former-codes'

const states = [
  { code: 'v001', validFrom: '2020-01-01', validTo: '2023-01-01' },
  { code: 'v002', validFrom: '2020-01-01', validTo: '2021-06-01' },
  { code: 'v003', validFrom: '2021-06-01', validTo: '2023-01-01' },
  { code: 'v001', validFrom: '2023-01-01', validTo: undefined },
]

describe('codes of former units', () => {
  it('are found however often what took their place was redrawn', async () => {
    const asked: string[] = []
    const onDay = async (day: string) => {
      asked.push(day)
      return states.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo))
    }
    const now = states.filter(({ validTo }) => validTo === undefined)
    expect(await formerCodes(now, onDay)).toEqual(['v001', 'v002', 'v003'])
    expect(asked.sort()).toEqual(['2019-12-31', '2021-05-31', '2022-12-31'])
  })

  it('ask nothing of what says not since when it is there', async () => {
    expect(await formerCodes([{ code: 'v001' }], () => Promise.reject(new Error('asked')))).toEqual([])
  })
})
