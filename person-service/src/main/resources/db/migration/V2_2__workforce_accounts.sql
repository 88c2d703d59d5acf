-- Name and state of an account follow into the workforce, so that lists and figures look into one table. Whoever may change an
-- account need not see the workforce: this runs as the owner of the tables, to whom the policy below gives just that.
create function keep_workforce_in_step() returns trigger
  language plpgsql security definer set search_path from current
as $$
begin
  update workforce_member set name = new.name, serving = (new.state = 'ACTIVE') where username = new.username;
  return null;
end $$;
create trigger keep_workforce_in_step after insert or update of name, state on staff
  for each row execute function keep_workforce_in_step();
create policy kept_in_step on workforce_member to current_user using (true) with check (true);
