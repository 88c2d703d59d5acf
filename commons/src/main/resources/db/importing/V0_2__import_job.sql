-- Imports as jobs, and their uploads until they are done. ${app} is the service's unprivileged role.
-- Versions below 1 are those of commons, before a service's own; a later one is applied all the same where the
-- service says spring.flyway.out-of-order=true.
create table import_job (
  id uuid primary key,
  owner text not null,
  username text not null,
  grants text[] not null,
  target text not null,
  mapping text not null,
  file_name text not null,
  file_bytes bigint not null,
  skip_bad boolean not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'REFUSED', 'FAILED')),
  attempt integer not null default 0,
  created_at timestamptz not null default now(),
  heartbeat_at timestamptz,
  finished_at timestamptz,
  progress double precision not null default 0,
  rows_read bigint not null default 0,
  rows_accepted bigint not null default 0,
  rows_unchanged bigint not null default 0,
  rows_refused bigint not null default 0,
  violations jsonb not null default '[]',
  violation_count bigint not null default 0,
  failure text
);
create index import_job_owner on import_job (owner, id desc);
create index import_job_open on import_job (created_at) where state in ('WAITING', 'RUNNING');

-- An upload is what its sender has, sensitive columns included: nobody reads it but the worker, and it is deleted
-- when the import ends.
create table import_upload_chunk (
  job_id uuid not null references import_job on delete cascade,
  number integer not null,
  bytes bytea not null,
  primary key (job_id, number)
);
alter table import_upload_chunk alter column bytes set storage external;

-- The worker acts for nobody while it looks for the next import and while it notes how far one is, so no viewer's
-- grant can admit it; it says linli.worker in those transactions. The rows themselves it stores as the starter of
-- the import, under the policies of their tables, and never under this one. The setting is as trustworthy as
-- linli.subject: both come from our code only and end with the transaction.
create function import_worker() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('linli.worker', true), '') = 'on';

alter table import_job enable row level security;
alter table import_job force row level security;
create policy own_seen on import_job for select to ${app} using (owner = (select viewer_subject()));
create policy own_started on import_job for insert to ${app}
  with check (owner = (select viewer_subject()) and state = 'WAITING');
create policy worker on import_job to ${app}
  using ((select import_worker())) with check ((select import_worker()));

alter table import_upload_chunk enable row level security;
alter table import_upload_chunk force row level security;
create policy own_uploaded on import_upload_chunk for insert to ${app}
  with check (exists (select from import_job j
                      where j.id = job_id and j.owner = (select viewer_subject()) and j.state = 'WAITING'));
create policy worker_seen on import_upload_chunk for select to ${app} using ((select import_worker()));
create policy worker_deleted on import_upload_chunk for delete to ${app} using ((select import_worker()));

grant select, insert, update, delete on import_job to ${app};
grant select, insert, delete on import_upload_chunk to ${app};
