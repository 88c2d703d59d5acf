-- After a large import the planner must not go on believing that the table is empty: the next import would compare each
-- of its rows with all that are there. Only the owner may analyze, so the application is lent just this.
create function refresh_dispute_statistics() returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
  analyze dispute;
end;
$$;
revoke all on function refresh_dispute_statistics() from public;
grant execute on function refresh_dispute_statistics() to ${app};
