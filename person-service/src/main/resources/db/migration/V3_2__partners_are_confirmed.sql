-- Nothing is released to a partner before the resident said yes to this very one: on their page, or to a worker who puts it on record.
alter table support_link add column confirmed_at timestamptz;
alter table support_link add column confirmed_how text check (confirmed_how in ('PAGE', 'IN_PERSON', 'PHONE', 'WRITTEN'));
alter table support_link add column confirmed_by text check (confirmed_by <> '');
alter table support_link add column read_at timestamptz;
alter table support_link drop constraint support_link_state_check;
alter table support_link add constraint support_link_state_check check (state in
  ('PROPOSED', 'REFUSED', 'OPEN', 'ACCEPTED', 'DECLINED', 'DONE', 'REVOKED', 'WITHDRAWN', 'ENDED'));

-- What was released before waits for a yes as well.
alter table support_link no force row level security;
update support_link set state = 'PROPOSED' where state in ('OPEN', 'ACCEPTED');
alter table support_link force row level security;

alter table support_link add constraint support_link_confirmed check
  ((confirmed_at is null) = (confirmed_how is null) and (confirmed_at is null) = (confirmed_by is null)
   and (confirmed_at is not null or state not in ('OPEN', 'ACCEPTED')));
grant update (confirmed_at, confirmed_how, confirmed_by, read_at) on support_link to ${app};
