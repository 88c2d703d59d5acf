# test: everything that CI runs, in named steps.

TEST_FAILED=()

# part NAME COMMAND…: shown as it runs and kept; the others go on after a failure, so that one run tells all.
test_part() {
  local name=$1 began status
  shift
  began=$(now_ms)
  say ""
  say "${bold}== $name${plain}"
  set +e
  (
    set -e
    "$@"
  ) 2>&1 | tee "$(test_log "$name")"
  status=${PIPESTATUS[0]}
  set -e
  if [ "$status" -eq 0 ]; then
    say "${green}== $name: passed${plain} in $(seconds_since "$began")"
  else
    TEST_FAILED+=("$name")
    say "${red}== $name: FAILED${plain} after $(seconds_since "$began")"
  fi
}

# What a part printed.
test_log() { printf '%s/test-log/%s.log' "$WORK" "${1//[^A-Za-z0-9]/-}"; }

# What failed, said once more at the very end: whoever reads a long run reads its last lines.
what_failed() {
  local name
  for name in "${TEST_FAILED[@]}"; do
    say ""
    say "${bold}== $name${plain}"
    sed 's/\x1b\[[0-9;]*m//g' "$(test_log "$name")" |
      grep -E '^ *(FAIL|×|❯|AssertionError|[A-Za-z]*Error:|\[ERROR\]|not ok|  Expected|  Received|[-+] )' | tail -n 60 || true
  done
}

command_test() {
  local began
  began=$(now_ms)
  export LINLI_HOME=$WORK/test LINLI_PORT_OFFSET=$((LINLI_PORT_OFFSET + 10000))
  unset LINLI_PORT LINLI_PUBLIC_URL
  # shellcheck source=instance.sh
  . "$ROOT/deploy/local/instance.sh"
  need_jdk
  need_node
  need_maven
  make_home
  rm -rf "$WORK/test-log"
  mkdir -p "$WORK/test-log"
  trap 'test_instance down >/dev/null 2>&1 || true' EXIT

  test_part "Test tools" install_test_tools
  test_part "Launcher and realm file" node --test "$ROOT"/deploy/local/*.test.mjs "$ROOT"/deploy/demo/*.test.mjs
  test_part "Portal: locked packages" locked_packages "$ROOT/map-portal/web"
  test_part "Portal: Biome, types, unused code" web_run check
  test_part "Portal: unit tests" web_run test
  test_part "Contracts: Spectral" web_run contracts
  test_part "Java: build, format, unit and integration tests" verify_java
  test_part "A whole instance from nothing" fresh_test_instance
  if [[ " ${TEST_FAILED[*]} " != *instance* ]]; then
    test_part "Browser end to end" end_to_end
    test_part "No personal data where it does not belong" scan_for_personal_data
    # Last: it gives so many wrong PINs that numbers are shut to this machine for ten minutes.
    test_part "Access matrix and system tests" system_tests
    test_part "The instance stops" test_instance down
  fi
  say ""
  if [ ${#TEST_FAILED[@]} -gt 0 ]; then
    what_failed
    printf '%s failed: %s\n' "$red${#TEST_FAILED[@]}" "$(printf '“%s” ' "${TEST_FAILED[@]}")$plain"
    exit 1
  fi
  say "${green}Everything passed${plain} in $(seconds_since "$began")"
}

test_instance() { "$ROOT/linli" "$@"; }

web_run() { cd "$ROOT/map-portal/web" && npm run --silent "$1"; }

# PostGIS for the integration tests: of this machine, or from a container. A failing module does not silence the others.
# Two modules at a time: one compiles or waits for its database while the other works.
verify_java() {
  local status=0
  rm -f "$ROOT"/*/target/*.jar
  (cd "$ROOT" && LINLI_TEST_POSTGIS=${LINLI_TEST_POSTGIS:-auto} mvn -B -ntp -T 2 --fail-at-end verify spotless:check) || status=$?
  keep_what_was_built
  return "$status"
}

# The instance starts from the jars that were tested; what failed has none, and is built again.
keep_what_was_built() {
  local name module modules=(demo-county)
  for name in $(service_names); do service "$name" && modules+=("$MODULE"); done
  read_stamps "${modules[@]}"
  for module in "${modules[@]}"; do
    [ -f "$(app_folder "$module")/app.jar" ] || ! ls "$ROOT/$module/target/$module"*.jar >/dev/null 2>&1 || lay_out "$module"
  done
}

fresh_test_instance() {
  [ ! -f "$LINLI_HOME/secrets.env" ] || test_instance reset --yes
  test_instance up
  test_instance up # once more is harmless
  test_instance status
}

# Against the instance that was just started. Nothing is installed in the local repository, so commons comes along;
# its own tests have run already.
system_tests() {
  load_secrets
  export LINLI_URL=$LINLI_PUBLIC_URL LINLI_KEYCLOAK_URL
  export LINLI_KEYCLOAK_ADMIN_USER=linli-admin LINLI_KEYCLOAK_ADMIN_PASSWORD=$KEYCLOAK_ADMIN_PASSWORD
  cd "$ROOT" && mvn -B -ntp -pl system-test -am -Psystem verify '-Dtest=org.linli.system.**' -Dsurefire.failIfNoSpecifiedTests=false
}

# What browsers asked for and got, for the scan that follows.
e2e_trace() { printf '%s/e2e-trace' "$LINLI_HOME"; }

end_to_end() {
  rm -rf "$(e2e_trace)"
  LINLI_CHROMIUM=${LINLI_CHROMIUM:-$(test_browser)} LINLI_E2E_TRACE=$(e2e_trace) LINLI_URL=$LINLI_PUBLIC_URL web_run e2e
}

# Names, numbers and words that the run put in must not lie in plain sight: logs, metrics, databases, addresses, answers for everybody.
scan_for_personal_data() {
  load_secrets
  pg_known
  describe_parts $(all_parts) |
    PG_BIN=$PG_BIN PG_PORT=$PG_PORT POSTGRES_PASSWORD=$POSTGRES_PASSWORD LINLI_SCAN_DATABASES="$(scanned_databases)" \
      node "$ROOT/deploy/local/scan.mjs" "$ROOT/map-portal/web/e2e/canaries.json" "$(e2e_trace)"
}

scanned_databases() {
  local name
  for name in $(service_names); do
    service "$name"
    [ "$DATABASE" = - ] || printf '%s ' "$DATABASE"
  done
  printf keycloak
}

# The program itself: `command -v` would find a function of the same name first, and then no browser is ever missed.
test_browser() { type -P chromium || type -P chromium-browser || type -P google-chrome; }

install_test_tools() {
  local packages=()
  test_browser >/dev/null || packages+=(chromium)
  fc-list 2>/dev/null | grep -qi 'cjk' || packages+=(fonts-noto-cjk)
  if [ ${#packages[@]} -gt 0 ]; then
    is_root || fail "The browser tests need ${packages[*]}, and only root can install it." \
      "sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages[*]}"
    apt-get update -q
    apt_install "${packages[@]}"
  fi
  find_postgres || install_postgres
  say "$(test_browser), $(find_postgres && "$PG_BIN/postgres" --version)"
}
