-- Amid a large import the planner must not go on believing that a county has no rows: it would look each event's dispute
-- up by its county alone, which took 65,000 rows from seconds to minutes. Only the owner may analyze, so the application
-- is lent just this.
create function refresh_dispute_statistics() returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  analyze dispute;
end;
$$;
revoke all on function refresh_dispute_statistics() from public;
grant execute on function refresh_dispute_statistics() to ${app};
