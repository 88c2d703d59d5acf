-- How far the records have followed the published boundaries. Names no record and counts none.
create table relocation_state (
  only_row boolean primary key default true check (only_row),
  relocated_to bigint not null,
  state text not null check (state in ('CURRENT', 'RUNNING', 'FAILED')),
  since timestamptz not null,
  error text collate "C" check (char_length(error) <= 200),
  check ((state = 'FAILED') = (error is not null))
);
insert into relocation_state (relocated_to, state, since) values (-1, 'RUNNING', now());

alter table relocation_state enable row level security;
alter table relocation_state force row level security;
create policy the_service_reads on relocation_state for select to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}');
create policy the_service_notes on relocation_state for update to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}')
  with check ((select viewer_scopes(array['service'])) <> '{}');
grant select, update (relocated_to, state, since, error) on relocation_state to ${app};

-- With what counts of a preview are perturbed (org.linli.commons.relocation.Preview); the same in every copy and backup.
create table relocation_secret (
  only_row boolean primary key default true check (only_row),
  secret bytea not null check (length(secret) = 32)
);
insert into relocation_secret (secret)
  select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
alter table relocation_secret enable row level security;
alter table relocation_secret force row level security;
create policy the_service_reads on relocation_secret for select to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}');
grant select on relocation_secret to ${app};
