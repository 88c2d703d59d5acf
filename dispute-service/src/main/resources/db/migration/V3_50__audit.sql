-- Looks at matters are in the audit now, which is one chain over all of the service (db/audit); what the read log held goes
-- there, in the order of its time, and the log itself goes away.
create policy handlers_read on audit_entry for select to ${app}
  using (subject_kind = 'MATTER' and is_handler(county_code, subject_id));

-- Whether somebody read a matter in which they declared an interest: who, which, when, and nothing of the words.
create policy audit_compares on interest_declaration for select to ${app}
  using ((select viewer_scopes(array['auditor', 'data-protection-officer'])) <> '{}');

alter table dispute no force row level security;
do $$
declare
  batch json;
begin
  for batch in
    select json_agg(json_build_object(
             'at', at, 'actor', by_username, 'action', 'READ', 'kind', 'READ_LOG', 'subjectKind', 'MATTER',
             'countyCode', county_code, 'path', path, 'subjectId', dispute_id, 'label', number,
             'fieldGroups', field_groups, 'purpose', purpose, 'origin', '', 'detail', '{}') order by place)
    from (
      select r.at, r.by_username, r.county_code, r.dispute_id, r.field_groups, r.purpose, d.path, d.number,
             row_number() over (order by r.at, r.dispute_id, r.seq) as place
      from read_log r left join dispute d on d.county_code = r.county_code and d.id = r.dispute_id
    ) looks
    group by (place - 1) / 1000
    order by (place - 1) / 1000
  loop
    perform audit_append(batch);
  end loop;
end $$;
alter table dispute force row level security;

drop function last_read(text, uuid);
drop table read_log;
