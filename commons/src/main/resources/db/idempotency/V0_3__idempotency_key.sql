-- Keys of requests that may be sent twice, for 48 hours. Written in the transaction of the work they stand for.
-- ${app} is the service's unprivileged role.
create table idempotency_key (
  subject text not null,
  key text not null check (length(key) between 8 and 100),
  request text not null,
  status integer,
  location text,
  body text,
  created_at timestamptz not null default now(),
  primary key (subject, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;

create policy own_keys on idempotency_key to ${app}
  using (subject = (select viewer_subject()))
  with check (subject = (select viewer_subject()));
-- Deleting goes by a condition on a column, which asks for the right to see the row as well.
create policy old_keys_seen on idempotency_key for select to ${app}
  using (created_at < now() - interval '48 hours');
create policy old_keys_deleted on idempotency_key for delete to ${app}
  using (created_at < now() - interval '48 hours');

grant select, insert, update, delete on idempotency_key to ${app};
