-- Everybody it was ever assigned to: who hands it on does not thereby become somebody who may move its deadline.
alter table hazard add column responsibles text[] not null default '{}';

alter table hazard no force row level security;
alter table hazard_event no force row level security;
update hazard h set responsibles = array(
  select h.responsible where h.responsible is not null
  union
  select substring(e.whom from ' / ([^ /]+)$') from hazard_event e
  where e.county_code = h.county_code and e.hazard_id = h.id and e.step = 'ASSIGN' and e.whom ~ ' / [^ /]+$');
alter table hazard force row level security;
alter table hazard_event force row level security;

alter table hazard add constraint hazard_responsible_is_known check (responsible is null or responsible = any (responsibles));
grant update (responsibles) on hazard to ${app};

create function refuse_fewer_hands() returns trigger
  language plpgsql as $$
begin
  raise exception 'nobody who had a hazard in hand is taken out' using errcode = 'check_violation';
end $$;
create trigger hazard_hands_only_grow before update on hazard for each row
  when (not (new.menders @> old.menders and new.responsibles @> old.responsibles))
  execute function refuse_fewer_hands();
