import { useState } from 'react'
import type { MatterFile, MatterParty, PartyAccessCode, Recognition } from '../../../../api/types'
import { useLanguage } from '../../../../locales/language'
import { AskButton } from '../../../../shared/forms/ask-button'
import { useAsking } from '../../../../shared/forms/use-asking'
import { ToldOnce } from '../../../../shared/page/told-once'
import { useMatter } from '../matter-context'
import { PartyFacts } from './party-facts'
import { Recognised } from './recognised'

/** Between whom the matter is: how they are reached, what language they speak, what they need at a meeting. Nothing else. */
export function Parties({ file: { id, parties }, readOnly }: { file: MatterFile; readOnly: boolean }) {
  const { t, formats } = useLanguage()
  const [code, setCode] = useState<PartyAccessCode>()
  const [found, setFound] = useState<{ party?: string; recognition: Recognition }>()
  const [asked, setAsked] = useState<string>()
  const { ask, drawer } = useAsking({
    scope: { matterId: id },
    reload: () => undefined,
    done: (answer, operation) =>
      operation === 'makeAccessCode'
        ? setCode(answer as PartyAccessCode)
        : setFound({ party: asked, recognition: answer as Recognition }),
  })
  if (parties.length === 0) return <p className="page-quiet">{t('told.noParties')}</p>
  const recognise = (party: MatterParty) => {
    setAsked(party.id)
    ask({ operation: 'recogniseParty', path: { id, party: party.id }, intro: <p>{t('party.recogniseHint')}</p> })
  }
  const handOver = (party: MatterParty) =>
    ask({ operation: 'makeAccessCode', path: { id, party: party.id }, intro: <p>{t('party.codeHint')}</p> })
  return (
    <>
      <ul className="rows">
        {parties.map((party) => (
          <PartyRow key={party.id} party={party} readOnly={readOnly} recognise={recognise} handOver={handOver}>
            {found?.party === party.id && <Recognised recognition={found.recognition} />}
          </PartyRow>
        ))}
      </ul>
      {drawer}
      {code && (
        <ToldOnce
          title={t('party.code')}
          hint={t('party.codeOnce', { until: formats.moment(code.expiresAt) })}
          secrets={[
            [t('once.number'), code.ticket],
            [t('once.pin'), code.pin],
          ]}
          close={() => setCode(undefined)}
        />
      )}
    </>
  )
}

interface RowProps {
  party: MatterParty
  readOnly: boolean
  recognise: (party: MatterParty) => void
  handOver: (party: MatterParty) => void
  children: React.ReactNode
}

function PartyRow({ party, readOnly, recognise, handOver, children }: RowProps) {
  const { matter, ask } = useMatter()
  const { id, ...initial } = party
  const path = { id: matter.id, party: id }
  const reachable = (party.contact?.phones?.length ?? 0) + (party.contact?.emails?.length ?? 0) > 0
  return (
    <li className="row">
      <div className="row-main">
        <PartyFacts party={party} />
        {children}
      </div>
      {!readOnly && (
        <div className="row-actions">
          <AskButton operation="correctParty" onClick={() => ask({ operation: 'correctParty', path, initial: { ...initial } })} />
          {reachable && <AskButton operation="recogniseParty" onClick={() => recognise(party)} />}
          <AskButton operation="makeAccessCode" onClick={() => handOver(party)} />
          <AskButton operation="removeParty" danger onClick={() => ask({ operation: 'removeParty', path, danger: true })} />
        </div>
      )}
    </li>
  )
}
