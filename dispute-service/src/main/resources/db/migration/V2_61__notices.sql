-- What staff are told, and the mails that go out about it. Notices hold numbers, dates and names of staff and units, never a
-- party's. A notice and its mails are written in the transaction of what they tell about: told if and only if it happened.
create table notice (
  id uuid primary key,
  county_code text collate "C",
  dispute_id uuid,
  number text,
  at timestamptz not null,
  template text not null check (char_length(template) <= 60),
  filled jsonb not null,
  unit_code text collate "C" references unit,
  username text,
  -- Or all who hold a role in an area: county leaders, whom no unit lists.
  role text,
  path text collate "C",
  check (num_nonnulls(unit_code, username, role) = 1),
  check ((role is null) = (path is null))
);
create index notice_unit on notice (unit_code, at desc, id desc) where unit_code is not null;
create index notice_person on notice (username, at desc, id desc) where username is not null;
create index notice_role on notice (path, at desc, id desc) where role is not null;

create table notice_read (
  notice_id uuid not null references notice on delete cascade,
  username text not null,
  at timestamptz not null,
  primary key (notice_id, username)
);

create table mail (
  id uuid primary key,
  notice_id uuid not null references notice on delete cascade,
  address text not null check (char_length(address) <= 254),
  state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'FAILED')),
  attempts smallint not null default 0,
  next_at timestamptz not null,
  claimed_until timestamptz,
  sent_at timestamptz,
  fault text check (char_length(fault) <= 300)
);
create index mail_waiting on mail (next_at) where state = 'WAITING';
create index mail_notice on mail (notice_id);

-- Whether a notice of a role in an area is meant for the viewer: they hold that role in that very area or above it.
create function viewer_is_told(role text, path text) returns boolean
  language sql stable parallel safe
  return coalesce(path ^@ any (viewer_scopes(array[role])), false);

alter table notice enable row level security;
alter table notice force row level security;
create policy those_told_see on notice for select to ${app}
  using (username = (select viewer_username()) or unit_code = any ((select viewer_units())::text[])
    or (role is not null and viewer_is_told(role, path))
    or (select viewer_scopes(array['service'])) <> '{}');
create policy told_by_anybody on notice for insert to ${app} with check (true);
alter table notice_read enable row level security;
alter table notice_read force row level security;
create policy ones_own on notice_read to ${app}
  using (username = (select viewer_username())) with check (username = (select viewer_username()));
alter table mail enable row level security;
alter table mail force row level security;
create policy those_told_see on mail for select to ${app}
  using (exists (select from notice n where n.id = notice_id) or (select viewer_scopes(array['service'])) <> '{}');
create policy told_by_anybody on mail for insert to ${app} with check (true);
create policy the_sender_notes on mail for update to ${app}
  using ((select viewer_scopes(array['service'])) <> '{}') with check (true);

grant select, insert on notice, notice_read, mail to ${app};
grant update (state, attempts, next_at, claimed_until, sent_at, fault) on mail to ${app};

-- Whoever listens on `inbox` hears whose inbox may have changed: u:<username>, unit:<code> or role:<role>@<path>.
create function tell_inbox() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  if new.unit_code is not null then
    perform pg_notify('inbox', 'unit:' || new.unit_code);
  end if;
  if new.username is not null then
    perform pg_notify('inbox', 'u:' || new.username);
  end if;
  if tg_table_name = 'notice' then
    if new.role is not null then
      perform pg_notify('inbox', 'role:' || new.role || '@' || new.path);
    end if;
  end if;
  return null;
end;
$$;
create trigger inbox_of_duties after insert or update on duty for each row execute function tell_inbox();
create trigger inbox_of_notices after insert on notice for each row execute function tell_inbox();
create function tell_reader() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  perform pg_notify('inbox', 'u:' || new.username);
  return null;
end;
$$;
create trigger inbox_of_readers after insert on notice_read for each row execute function tell_reader();
