# up, down, status, logs, reset.

all_parts() { printf '%s\n' postgres keycloak $(service_names); }

# chosen_parts [PART…]: sets PARTS, in the order of starting; all of them when none is named.
chosen_parts() {
  local part known
  mapfile -t PARTS < <(all_parts)
  [ $# -gt 0 ] || return 0
  known=" ${PARTS[*]} "
  for part in "$@"; do
    [[ $known = *" $part "* ]] || fail "There is no part “$part”." "There are:$known"
  done
  mapfile -t PARTS < <(all_parts | grep -xF "$(printf '%s\n' "$@")")
}

wants() { [[ " ${PARTS[*]} " = *" $1 "* ]]; }

command_up() {
  local began wanted_all=1 part services=() starting=()
  began=$(now_ms)
  [ $# -eq 0 ] || wanted_all=0
  chosen_parts "$@"
  need_jdk
  need_node
  need_maven
  make_home
  lock_instance
  want_print_font

  for part in "${PARTS[@]}"; do
    [ "$part" = postgres ] || [ "$part" = keycloak ] || services+=("$part")
  done
  stop_outdated "${services[@]}"
  for part in "${PARTS[@]}"; do runs "$part" || starting+=("$part"); done
  runs postgres || [[ " ${starting[*]} " = *" postgres "* ]] || starting=(postgres "${starting[@]}")
  if [ ${#starting[@]} -eq 0 ]; then
    say "Linli is running already."
  else
    describe_parts "${starting[@]}" | node "$ROOT/deploy/local/ports.mjs"
    say "Starting Linli in $LINLI_HOME (JVM profile $LINLI_JVM)"
    start_parts "${starting[@]}"
    wait_for_parts "$began" "${starting[@]}"
  fi
  printf '%s\n' "$LINLI_JVM" >"$LINLI_HOME/state/profile"

  [ "$wanted_all" -eq 0 ] && ! wants keycloak || put_in_accounts
  if [ "$wanted_all" -eq 1 ]; then
    [ ${#starting[@]} -eq 0 ] || step "The door opens at $LINLI_PUBLIC_URL" front_door
    if [ -f "$LINLI_HOME/state/demo" ]; then
      take_in_accounts
    else
      [ "${LINLI_DEMO:-yes}" = no ] || load_demo s
    fi
    welcome
  fi
  say "Ready in $(seconds_since "$began"), $(parts_now | node "$ROOT/deploy/local/status.mjs" memory) MiB in all."
}

parts_now() {
  pg_known || true
  describe_parts $(all_parts)
}

# A service whose sources or profile are no longer what it was started from is started anew.
stop_outdated() {
  local name modules=()
  for name in "$@"; do service "$name" && modules+=("$MODULE"); done
  read_stamps "${modules[@]}" demo-county
  for name in "$@"; do
    service "$name"
    if runs "$name" && [ "$(cat "$LINLI_HOME/run/$name.stamp" 2>/dev/null)" != "${STAMPS[$MODULE]} $LINLI_JVM" ]; then
      note "$name has changed since it was started"
      stop_part "$name"
    fi
  done
}

# The order: what takes long and needs no build (Keycloak) goes first, in the background.
start_parts() {
  local part name modules=() services=()
  for part in "$@"; do
    case $part in
      postgres) start_postgres ;;
      keycloak)
        prepare_keycloak
        start_keycloak
        ;;
      *)
        service "$part"
        services+=("$part")
        modules+=("$MODULE")
        ;;
    esac
  done
  [ ${#services[@]} -gt 0 ] || return 0
  pg_known
  [ -f "$LINLI_HOME/state/demo" ] || modules+=(demo-county)
  build_modules "${modules[@]}"
  train_missing "${services[@]}"
  for name in "${services[@]}"; do start_service "$name"; done
}

wait_for_parts() {
  local began=$1 part status=0 refused=$LINLI_HOME/run/refused others=()
  shift
  for part in "$@"; do [ "$part" = postgres ] || others+=("$part"); done
  [ ${#others[@]} -gt 0 ] || return 0
  describe_parts "${others[@]}" |
    node "$ROOT/deploy/local/wait.mjs" "$began" "${LINLI_START_LIMIT:-180}" "$refused" 9>&- || status=$?
  if [ "$status" -eq 3 ]; then
    renew_cache "$(cat "$refused")"
    wait_for_parts "$began" "$@"
    return
  fi
  [ "$status" -eq 0 ] || exit "$status"
  ! wants keycloak || touch "$LINLI_HOME/state/realm"
}

# A JVM that was replaced by its distribution does not take the old cache.
renew_cache() {
  [[ " ${RENEWED:-} " != *" $1 "* ]] || fail "$1 refuses the AOT cache that was just made for it." "See: ./linli logs $1"
  RENEWED="${RENEWED:-} $1"
  note "$1 does not take its AOT cache; making a new one"
  stop_part "$1"
  service "$1"
  rm -f "$(aot_cache)"
  train_missing "$1"
  start_service "$1"
}

# Readiness of each part is not yet the whole: sign-in and portal must answer at the one address.
front_door() {
  node "$ROOT/deploy/local/door.mjs" "$LINLI_PUBLIC_URL"
}

put_in_accounts() {
  local stamp
  stamp=$(sha256sum <"$ROOT/deploy/local/accounts.json")
  [ "$stamp" != "$(cat "$LINLI_HOME/state/accounts" 2>/dev/null)" ] || return 0
  step "Demo accounts (local profile only)" keycloak_script accounts.mjs
  printf '%s\n' "$stamp" >"$LINLI_HOME/state/accounts"
}

# Demo accounts that came with a newer version become staff too.
take_in_accounts() {
  cmp -s "$LINLI_HOME/state/accounts" "$LINLI_HOME/state/accounts-taken-in" && return 0
  sync_groups
  cp "$LINLI_HOME/state/accounts" "$LINLI_HOME/state/accounts-taken-in"
}

keycloak_script() {
  local script=$1
  shift
  LINLI_KEYCLOAK_URL=$LINLI_KEYCLOAK_URL LINLI_PUBLIC_URL=$LINLI_PUBLIC_URL \
    KEYCLOAK_ADMIN_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD DEMO_PASSWORD=$DEMO_PASSWORD \
    node "$ROOT/deploy/local/$script" "$@"
}

welcome() {
  say ""
  say "  ${bold}$LINLI_PUBLIC_URL${plain}    password of every demo account: ${bold}$DEMO_PASSWORD${plain}"
  node "$ROOT/deploy/local/accounts.mjs" --list
  say ""
}

command_down() {
  local i
  chosen_parts "$@"
  need_home
  lock_instance
  local stopping=()
  for ((i = ${#PARTS[@]} - 1; i >= 0; i--)); do
    if [ "${PARTS[i]}" = postgres ]; then
      [ ${#stopping[@]} -eq 0 ] || wait "${stopping[@]}"
      stop_part postgres
    else
      stop_part "${PARTS[i]}" &
      stopping+=($!)
    fi
  done
  wait
}

command_status() {
  local format=text
  case ${1:-} in
    '') ;;
    --json) format=json ;;
    *) fail "status takes --json or nothing, not “$1”." ;;
  esac
  need_node
  need_home
  parts_now | node "$ROOT/deploy/local/status.mjs" "$format" "$LINLI_PUBLIC_URL" "$LINLI_HOME" \
    "$(cat "$LINLI_HOME/state/profile" 2>/dev/null || printf '%s' "$LINLI_JVM")"
}

command_logs() {
  local part files=()
  need_home
  pg_known || true
  chosen_parts "$@"
  for part in "${PARTS[@]}"; do [ ! -r "$(log_of "$part")" ] || files+=("$(log_of "$part")"); done
  [ ${#files[@]} -gt 0 ] || fail "There is no log yet." "Start something: ./linli up"
  if [ -t 1 ]; then exec tail -n 100 -F "${files[@]}"; else exec tail -n 200 "${files[@]}"; fi
}

command_reset() {
  local answer folder kept
  need_home
  if [ "${1:-}" != --yes ]; then
    [ -t 0 ] || fail "reset forgets all data in $LINLI_HOME." "If that is meant: ./linli reset --yes"
    read -r -p "Forget all data and secrets in $LINLI_HOME? Type yes: " answer
    [ "$answer" = yes ] || fail "Nothing was changed."
  fi
  command_down
  folder=$(cat "$LINLI_HOME/state/postgres-folder" 2>/dev/null || true)
  [ -z "$folder" ] || [ ! -f "$folder/PG_VERSION" ] || rm -rf "$folder"
  # What was built and fetched (apps, keycloak) is no data and stays.
  for kept in log run state demo audit secrets.env postgres; do rm -rf "${LINLI_HOME:?}/$kept"; done
  say "All data of $LINLI_HOME are gone. ./linli up begins anew."
}
