# token, import, demo, bench.

need_running() {
  local part
  need_node
  need_home
  pg_known || true
  for part in "$@"; do
    runs "$part" || fail "$part is not running." "Start it: ./linli up"
  done
}

command_token() {
  [ $# -eq 1 ] || fail "Whose token?" "./linli token USER, for example: ./linli token leader"
  need_running keycloak
  keycloak_script token.mjs "$1"
}

command_import() {
  local what=${1:-} words=() user='' more=()
  [[ $what =~ ^(areas|grids|disputes|premises|duty-points)$ ]] || fail "Import what?" "./linli import areas|grids|disputes|premises|duty-points MAPPING FILE"
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      --mapping)
        [ $# -ge 2 ] || fail "--mapping wants a file."
        words=("$2" "${words[@]}")
        shift
        ;;
      --user)
        [ $# -ge 2 ] || fail "--user wants the name of an account."
        user=$2
        shift
        ;;
      --skip-bad) more+=(--skip-bad) ;;
      --crs | --report)
        [ $# -ge 2 ] || fail "$1 wants a word."
        [[ $what =~ ^(areas|grids)$ ]] || fail "$1 is for areas and grids." "Say position.crs in the mapping."
        more+=("$1" "$2")
        shift
        ;;
      -*) fail "import does not know $1." "It knows --mapping, --user, --skip-bad and, for areas and grids, --crs and --report." ;;
      *) words+=("$1") ;;
    esac
    shift
  done
  [ ${#words[@]} -eq 2 ] || fail "A mapping file and a data file are wanted." "./linli import $what MAPPING FILE"
  [ -r "${words[0]}" ] || fail "Cannot read the mapping file ${words[0]}."
  [ -r "${words[1]}" ] || fail "Cannot read the file ${words[1]}."
  need_running keycloak gateway
  import_file "$what" "${words[0]}" "${words[1]}" "${user:-$(default_user "$what")}" "${more[@]}"
  [[ ! $what =~ ^(areas|grids)$ ]] || sync_groups
}

# Areas belong to the system administrator; all else to an officer of the area it lies in.
default_user() { [[ $1 =~ ^(areas|grids)$ ]] && printf admin || printf county.officer; }

# import_file WHAT MAPPING FILE USER [--skip-bad] [--crs CRS] [--report FILE]
import_file() { keycloak_script import.mjs "$@"; }

# Accounts put into Keycloak by hand become staff here, and the groups follow the areas.
sync_groups() {
  if ! runs person-service; then
    warn "person-service is not running: groups and accounts follow when it is." "./linli up, then again"
    return 0
  fi
  step "Groups and accounts follow the areas" keycloak_script groups.mjs
}

command_demo() {
  local size=s
  while [ $# -gt 0 ]; do
    case $1 in
      --size)
        size=${2:-}
        shift
        ;;
      --size=*) size=${1#--size=} ;;
      *) fail "demo does not know $1." "./linli demo [--size s|m|l|xl]" ;;
    esac
    [ $# -eq 0 ] || shift
  done
  [[ $size =~ ^(s|m|l|xl)$ ]] || fail "The size is s, m, l or xl, not “$size”."
  need_running keycloak gateway grid-service dispute-service person-service place-service patrol-service
  [ "$size" != xl ] || [ "$(cat "$LINLI_HOME/state/profile")" = throughput ] ||
    fail "Ten million disputes need larger heaps than the JVM profile small gives." \
      "LINLI_JVM=throughput ./linli up, then again: ./linli demo --size xl"
  need_jdk
  need_maven
  lock_instance
  load_demo "$size"
}

load_demo() {
  local folder=$LINLI_HOME/demo/$1
  build_modules demo-county
  step "Demo county, size $1: generated" generate_demo "$1" "$folder"
  import_demo "$folder"
  printf '%s\n' "$1" >"$LINLI_HOME/state/demo"
}

generate_demo() {
  rm -rf "$2"
  mkdir -p "$2"
  "$JAVA_HOME/bin/java" -Xmx2g -XX:+UseSerialGC -jar "$(app_folder demo-county)/app.jar" --size "$1" --out "$2"
}

# demo_script SCRIPT…: a part of the story of the demo county (deploy/demo), told through the API.
demo_script() {
  local script=$1
  shift
  keycloak_script "../demo/$script" "$@"
}

# Through the same API, with the same rights, as any other data.
import_demo() {
  local file
  import_file areas "$1/areas.yaml" "$1/areas.geojson" admin
  import_file areas "$1/grids.yaml" "$1/grids.geojson" admin
  import_file areas "$1/context.yaml" "$1/context.geojson" admin
  sync_groups
  step "Units of the demo county and their staff" demo_script units.mjs
  import_file premises "$1/premises.yaml" "$1/premises.geojson" county.officer
  import_file duty-points "$1/duty-points.yaml" "$1/duty-points.geojson" county.officer
  for file in "$1"/disputes*.csv*; do
    import_file disputes "$1/disputes.yaml" "$file" county.officer
  done
  step "Matters told and worked on in the first town" demo_script matters.mjs
  step "Staff taken in, and people told of in the first town" demo_script people.mjs
  step "Posts in the grids of the first town" demo_script grids.mjs
  step "Inspections, hazards and campaigns in the first town" demo_script places.mjs
  step "Teams, shifts and tracks of the last month" demo_script patrols.mjs "$1"
}

# The map in a browser, as somebody in front of it meets it.
bench_portal() {
  need_running gateway grid-service dispute-service map-portal
  need_node
  test_browser >/dev/null || fail "Measuring the portal wants a browser." "apt-get install chromium"
  step "Lighthouse from the npm registry" locked_packages "$ROOT/map-portal/web/bench"
  LINLI_CHROMIUM=${LINLI_CHROMIUM:-$(test_browser)} LINLI_URL=$LINLI_PUBLIC_URL web_run bench
}

command_bench() {
  local what=${1:-}
  [[ $what =~ ^(heat|heat-tiles|tiles|locate|disputes|audit|staff|ingest|coverage|check|portal)$ ]] ||
    fail "Measure what?" "./linli bench heat|heat-tiles|tiles|locate|disputes|audit|staff|ingest|coverage|check|portal"
  if [ "$what" = portal ]; then
    bench_portal
    return
  fi
  local measured=dispute-service
  [[ $what != ingest && $what != coverage ]] || measured=patrol-service
  [ "$what" != tiles ] || measured=grid-service
  need_running postgres keycloak gateway grid-service "$measured"
  need_jdk
  need_maven
  build_modules benchmarks
  [ "$(cat "$LINLI_HOME/state/profile")" = throughput ] ||
    warn "The JVM profile is small; figures to publish want LINLI_JVM=throughput ./linli up."
  # The peer reads as superuser: row security costs it nothing.
  local reader=leader
  [ "$what" = staff ] && reader=area.admin
  LINLI_URL=$LINLI_PUBLIC_URL LINLI_TOKEN=$(keycloak_script token.mjs "${LINLI_BENCH_USER:-$reader}") \
    LINLI_BENCH_GRID_DB="jdbc:postgresql://127.0.0.1:$PG_PORT/grid" \
    LINLI_BENCH_DISPUTE_DB="jdbc:postgresql://127.0.0.1:$PG_PORT/dispute" \
    LINLI_BENCH_PATROL_DB="jdbc:postgresql://127.0.0.1:$PG_PORT/patrol" \
    LINLI_BENCH_PERSON_DB="jdbc:postgresql://127.0.0.1:$PG_PORT/person" \
    LINLI_BENCH_DB_USER=postgres LINLI_BENCH_DB_PASSWORD=$POSTGRES_PASSWORD \
    "$JAVA_HOME/bin/java" -Xmx4g -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED \
    -cp "$(app_folder benchmarks)/app.jar:$(app_folder benchmarks)/lib/*" org.linli.bench.Bench "$what"
}
