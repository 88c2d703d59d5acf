# A private PostGIS cluster of this instance: on 127.0.0.1 only, over TCP only (no socket, so no limit on the
# length of the folder's name), with passwords from secrets.env.

# The server refuses to run as root, and its own account may not be able to pass through the folders above the
# checkout (/root, say). Then the data lie in /var/lib/linli, in a folder named after the instance.
pg_folder() {
  if is_root && ! runuser -u postgres -- test -x "$LINLI_HOME" 2>/dev/null; then
    printf '/var/lib/linli/%s' "$(printf '%s' "$LINLI_HOME" | sha256sum | cut -c1-12)"
  else
    printf '%s/postgres' "$LINLI_HOME"
  fi
}

as_postgres() { if is_root; then runuser -u postgres -- "$@"; else "$@"; fi; }

pg_runs() { [ -n "${PG_DATA:-}" ] && as_postgres "$PG_BIN/pg_ctl" status -D "$PG_DATA" >/dev/null 2>&1; }

# Sets PG_BIN and PG_DATA; false where there is no cluster yet.
pg_known() {
  PG_DATA=$(cat "$LINLI_HOME/state/postgres-folder" 2>/dev/null) || return 1
  [ -f "$PG_DATA/PG_VERSION" ] && find_postgres "$PG_DATA"
}

start_postgres() {
  if pg_known && pg_runs; then
    note "PostgreSQL is running already"
    return
  fi
  need_postgres "${PG_DATA:-}"
  [ -n "${PG_DATA:-}" ] && [ -f "$PG_DATA/PG_VERSION" ] || step "A PostgreSQL cluster of our own" create_cluster
  PG_DATA=$(cat "$LINLI_HOME/state/postgres-folder")
  step "PostgreSQL on port $PG_PORT" run_postgres
  step "Databases and roles" create_databases
}

create_cluster() {
  PG_DATA=$(pg_folder)
  if is_root; then
    install -d -m 755 "$(dirname "$PG_DATA")"
    install -d -m 700 -o postgres -g postgres "$PG_DATA"
  else
    install -d -m 700 "$PG_DATA"
  fi
  # initdb wants the password in a file that its own account can open.
  printf '%s\n' "$POSTGRES_PASSWORD" |
    as_postgres sh -c 'file=$(mktemp) && cat >"$file" && "$@" --pwfile="$file"; status=$?; rm -f "$file"; exit $status' sh \
      "$PG_BIN/initdb" -D "$PG_DATA" -U postgres -A scram-sha-256 -E UTF8 --locale=C.UTF-8 -T english
  as_postgres tee -a "$PG_DATA/postgresql.conf" <"$ROOT/deploy/postgres/local.conf" >/dev/null
  printf '%s\n' "$PG_DATA" >"$LINLI_HOME/state/postgres-folder"
}

run_postgres() {
  as_postgres "$PG_BIN/pg_ctl" start -w -t 60 -D "$PG_DATA" -l "$PG_DATA/server.log" -o "-p $PG_PORT" || {
    as_postgres tail -n 20 "$PG_DATA/server.log"
    return 1
  }
}

psql_admin() {
  PGPASSWORD=$POSTGRES_PASSWORD "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$PG_PORT" -U postgres "$@"
}

# The passwords go in by standard input: a command line can be read by everybody on the machine.
create_databases() {
  local sql stamp
  sql=$(database_commands)
  stamp=$(printf '%s' "$sql" | cat - "$ROOT"/deploy/postgres/*.sql | sha256sum)
  [ "$stamp" != "$(cat "$LINLI_HOME/state/databases" 2>/dev/null)" ] || return 0
  printf '%s\n' "$sql" | psql_admin -d postgres
  printf '%s\n' "$stamp" >"$LINLI_HOME/state/databases"
}

database_commands() {
  local name password third
  for name in $(service_names); do
    service "$name"
    [ "$DATABASE" != - ] || continue
    printf '%s\n' "\\set database $DATABASE" '\unset third_password'
    password=${DATABASE^^}_OWNER_PASSWORD && printf '%s\n' "\\set owner_password ${!password}"
    password=${DATABASE^^}_APP_PASSWORD && printf '%s\n' "\\set app_password ${!password}"
    for third in facts ingest; do
      [[ $WITH = *$third* ]] || continue
      password=${DATABASE^^}_${third^^}_PASSWORD
      printf '%s\n' "\\set third ${DATABASE}_$third" "\\set third_password ${!password}"
    done
    [[ $WITH = *postgis* ]] && printf '%s\n' '\set postgis on' || printf '%s\n' '\set postgis off'
    printf '%s\n' "\\i '$ROOT/deploy/postgres/roles.sql'"
  done
  printf '%s\n' "\\set keycloak_password $KEYCLOAK_DB_PASSWORD" "\\i '$ROOT/deploy/postgres/keycloak.sql'"
}

stop_postgres() {
  pg_known && pg_runs || return 0
  as_postgres "$PG_BIN/pg_ctl" stop -m fast -w -t 60 -D "$PG_DATA" >/dev/null 2>&1 || warn "PostgreSQL did not stop."
  note "PostgreSQL stopped"
}

pg_pid() { pg_known && as_postgres head -n 1 "$PG_DATA/postmaster.pid" 2>/dev/null; }
