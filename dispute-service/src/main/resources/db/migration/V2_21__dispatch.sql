-- Which unit answers for a matter, and how it came there. Due dates are written once and never moved.
create table dispatch (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  -- The unit that received it; null where nobody was there to receive it.
  receiver text collate "C" references unit,
  -- Where it was sent and not yet taken.
  target text collate "C" references unit,
  take_due_at timestamptz,
  taken_by text collate "C" references unit,
  returns smallint not null default 0,
  arbiter text,
  arbitrated boolean not null default false,
  declined_reason_sealed bytea,
  where_to_turn text,
  duplicate_of uuid,
  primary key (county_code, dispute_id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

create table dispatch_move (
  county_code text collate "C" not null,
  dispute_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('DISPATCHED', 'TAKEN', 'RETURNED', 'ARBITER_NAMED', 'ARBITRATED')),
  unit_code text collate "C" references unit,
  at timestamptz not null,
  by_username text not null,
  reason_sealed bytea,
  primary key (county_code, dispute_id, id),
  foreign key (county_code, dispute_id) references dispute on update cascade on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['dispatch', 'dispatch_move'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format(
      'create policy seen_with_the_matter on %1$I for select to ${app}
         using (exists (select from dispute d where d.county_code = %1$I.county_code and d.id = dispute_id))', t);
    execute format(
      'create policy written_by_those_who_see on %1$I for insert to ${app}
         with check (exists (select from dispute d where d.county_code = %1$I.county_code and d.id = dispute_id))', t);
  end loop;
end $$;
create policy changed_in_a_change on dispatch for update to ${app}
  using (dispute_id = any ((select changing_matters())::uuid[])) with check (true);
grant select, insert on dispatch, dispatch_move to ${app};
grant update (receiver, target, take_due_at, taken_by, returns, arbiter, arbitrated, declined_reason_sealed, where_to_turn,
  duplicate_of) on dispatch to ${app};
