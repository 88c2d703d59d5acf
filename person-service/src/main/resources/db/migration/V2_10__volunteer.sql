-- People who offer to help. What they are called and how to reach them is sealed with a key of their own; where and what they would
-- like to do is not about them. Hours stay as numbers when a person has gone.
create table volunteer (
  county_code text collate "C" not null,
  id uuid not null unique,
  -- The ticket.
  number text collate "C" not null unique,
  state text not null check (state in ('REGISTERED', 'ACTIVE', 'REFUSED', 'WITHDRAWN', 'LEFT')),
  area_code text collate "C" not null,
  path text collate "C" not null,
  work text[] not null,
  language text not null check (language in ('zh-CN', 'en')),
  name_sealed bytea,
  phone_sealed bytea,
  words_sealed bytea,
  -- They said so; no date of birth is asked.
  adult boolean not null check (adult),
  notice_version integer not null,
  received_at timestamptz not null,
  username text collate "C" unique,
  decided_at timestamptz,
  decided_by text,
  reason_sealed bytea,
  ended_at timestamptz,
  erased_at timestamptz,
  version integer not null default 1,
  primary key (county_code, id),
  unique (county_code, id, path),
  check ((state = 'REGISTERED') = (decided_at is null) or state = 'WITHDRAWN'),
  check (state <> 'ACTIVE' or username is not null),
  check (erased_at is null or (name_sealed is null and phone_sealed is null and words_sealed is null and reason_sealed is null))
);
create index volunteer_list on volunteer (path, received_at desc, id desc);
create index volunteer_to_erase on volunteer (coalesce(ended_at, decided_at))
  where erased_at is null and state in ('REFUSED', 'WITHDRAWN', 'LEFT');

create table volunteer_activity (
  county_code text collate "C" not null,
  volunteer_id uuid not null,
  path text collate "C" not null,
  id uuid not null,
  held_on date not null,
  hours numeric(4, 1) not null check (hours > 0 and hours <= 24),
  work text not null,
  entered_by text not null,
  primary key (county_code, volunteer_id, id),
  foreign key (county_code, volunteer_id, path) references volunteer (county_code, id, path)
    on update cascade on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['volunteer', 'volunteer_activity'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, insert on %I to ${app}', t);
  end loop;
end $$;
create policy seen_by_those_who_answer on volunteer for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'area-admin', 'service']))::text[])
    or username = (select viewer_username()));
-- Nobody enters another: registrations come through the service, from those who want to help.
create policy registered_by_themselves on volunteer for insert to ${app}
  with check ((select viewer_scopes(array['service'])) <> '{}');
create policy decided_by_those_who_answer on volunteer for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'area-admin', 'service']))::text[])
    or username = (select viewer_username()))
  with check (true);
create policy seen_with_the_volunteer on volunteer_activity for select to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'area-admin', 'service']))::text[])
    or exists (select from volunteer v where v.id = volunteer_id and v.username = (select viewer_username())));
create policy entered_by_those_who_answer on volunteer_activity for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'area-admin', 'service']))::text[]));
create policy taken_out_by_those_who_answer on volunteer_activity for delete to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'area-admin']))::text[]));
grant delete on volunteer_activity to ${app};
grant update (state, username, decided_at, decided_by, reason_sealed, ended_at, erased_at, name_sealed, phone_sealed, words_sealed,
  version) on volunteer to ${app};
