-- What an administrator may change, every publication a row of its own. Version 0 is in the product, not here.
-- json, not jsonb: the history shows a body as it was written, its fields in their order.
create table setting (
  kind text collate "C" not null check (kind ~ '^[a-z][a-z0-9-]{0,39}$'),
  version integer not null check (version > 0),
  body json not null check (json_typeof(body) = 'object'),
  reason text not null check (char_length(reason) between 1 and 500),
  by_username text not null check (by_username <> ''),
  at timestamptz not null,
  primary key (kind, version)
);

alter table setting enable row level security;
alter table setting force row level security;
create policy everybody_reads on setting for select to ${app} using (true);
create policy administrators_publish on setting for insert to ${app}
  with check ((select viewer_scopes(array['system-admin', 'area-admin'])) <> '{}');
grant select, insert on setting to ${app};
