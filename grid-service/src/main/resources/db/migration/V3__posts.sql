-- Who leads and works a grid, from-to. Nothing of a post that has passed is ever changed; the last day is included. A grid is named by
-- its code and not by a key: a post outlives the grid it was held in.

create table post (
  id          uuid primary key,
  -- A grid or a village.
  unit_code   text collate "C" not null,
  path        text collate "C" not null check (path like '/%/'),
  office      text not null check (office in ('LEADER', 'WORKER', 'LIAISON', 'VOLUNTEER')),
  account     text collate "C" not null check (length(account) between 1 and 60),
  valid_from  date not null,
  valid_until date,
  -- Taken back before it began: it was never held.
  withdrawn   boolean not null default false,
  given_by    text not null,
  given_at    timestamptz not null,
  ending      text check (ending in ('PERSON', 'ACCOUNT', 'REVISION')),
  ended_by    text,
  ended_at    timestamptz,
  -- The post of an ended grid that this one continues.
  follows     uuid references post (id),
  version     integer not null default 1,
  check (valid_until >= valid_from),
  check ((ending is null) = (ended_by is null) and (ending is null) = (ended_at is null))
);
create index post_unit on post (unit_code, office);
create index post_account on post (account);
create index post_path on post (path);

-- Whose post it was stays: none moves to another grid, hand or first day, nor comes back once it is withdrawn. That one which is over gets no
-- other last day is up to those who write: the database does not know the county's day.
create function keep_post() returns trigger
  language plpgsql as $$
begin
  if (new.id, new.unit_code, new.office, new.account, new.valid_from, new.given_by, new.given_at, new.follows)
      is distinct from
     (old.id, old.unit_code, old.office, old.account, old.valid_from, old.given_by, old.given_at, old.follows)
     or (old.withdrawn and not new.withdrawn) then
    raise exception 'a post is never rewritten';
  end if;
  return new;
end $$;
create trigger keep_post before update on post for each row execute function keep_post();

alter table post enable row level security;
alter table post force row level security;

-- Staff offices are public to all who work there; volunteers are known to staff, whom person-service tells their names too, and to themselves.
create policy post_read on post for select to ${app}
  using (path ^@ any ((select viewer_scopes(reading_roles()))::text[])
    and (office <> 'VOLUNTEER'
      or account = (select viewer_username())
      or path ^@ any ((select viewer_scopes(array['leader', 'officer', 'grid-worker', 'mediator', 'police', 'support-worker', 'inspector',
        'area-admin', 'data-protection-officer', 'system-admin', 'auditor', 'service']))::text[])));
-- A village's team serves the grids below it.
create policy post_read_from_below on post for select to ${app}
  using (office <> 'VOLUNTEER' and path = any ((select paths_above(viewer_scopes(reading_roles())))::text[]));
create policy post_insert on post for insert to ${app}
  with check (path ^@ any ((select viewer_scopes(array['officer', 'area-admin', 'system-admin', 'service']))::text[]));
create policy post_update on post for update to ${app}
  using (path ^@ any ((select viewer_scopes(array['officer', 'area-admin', 'system-admin', 'service']))::text[]));

grant select, insert on post to ${app};
grant update (path, valid_until, withdrawn, ending, ended_by, ended_at, version) on post to ${app};
