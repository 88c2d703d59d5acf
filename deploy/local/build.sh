# Builds what changed, lays the applications out for a quick start, and makes their AOT caches.
#
# An application lies in .linli/apps/MODULE/STAMP, where STAMP names its sources: a running instance keeps its folder
# while another is built beside it.

stamp_of() {
  (cd "$ROOT" && find "$@" \( -name node_modules -o -name target -o -name dist -o -name generated \) -prune -o -type f -printf '%p %s %T@\n') |
    LC_ALL=C sort | sha256sum | cut -c1-16
}

# What every module is built from: the versions, the shared kernel, and all contracts (services call each other by them).
shared_stamp() {
  stamp_of pom.xml .mvn commons $(cd "$ROOT" && printf '%s ' */src/main/openapi)
}

# The stamp that the sources of a module have now.
wanted_stamp() {
  printf '%s' "$JAVA_HOME $SHARED_STAMP $(stamp_of "$1")" | sha256sum | cut -c1-16
}

app_folder() { printf '%s/apps/%s/%s' "$WORK" "$1" "${STAMPS[$1]}"; }

# read_stamps MODULE…
read_stamps() {
  declare -gA STAMPS=()
  local module
  SHARED_STAMP=$(shared_stamp)
  for module in "$@"; do STAMPS[$module]=$(wanted_stamp "$module"); done
}

# build_modules MODULE…: those that changed since they were last laid out.
build_modules() {
  local module changed=()
  read_stamps "$@"
  for module in "$@"; do
    [ -f "$(app_folder "$module")/app.jar" ] || changed+=("$module")
  done
  [ ${#changed[@]} -gt 0 ] || return 0
  exec 8>"$WORK/build.lock"
  flock 8
  step "Java: ${changed[*]}" build_java "${changed[@]}"
  for module in "${changed[@]}"; do lay_out "$module"; done
  exec 8>&-
}

# locked_packages FOLDER: the packages its lock file names (the portal's build has the same rule: map-portal/build-web.sh); nothing to do while the lock file is the one they were installed from.
# Not “npm ci”: it refuses a lock file without the binaries of other platforms, which a registry mirror may not carry.
# This takes the locked versions as well, and leaves the lock file alone.
locked_packages() {
  cd "$1"
  cmp -s package-lock.json node_modules/.linli-lock || {
    npm install --no-save --no-audit --no-fund
    cp package-lock.json node_modules/.linli-lock
  }
}

# Jars of an earlier name or version must not be taken for the one that is being built.
build_java() {
  local IFS=, module
  for module in "$@"; do rm -f "$ROOT/$module"/target/*.jar; done
  cd "$ROOT" && mvn -B -q -ntp -pl "$*" -am -DskipTests package 8>&-
}

# Spring Boot's own extraction; a plain jar (demo county, benchmarks) is taken as it is, with target/lib where it has that.
lay_out() {
  local module=$1 folder jar
  folder=$(app_folder "$module")
  jar=$(find "$ROOT/$module/target" -maxdepth 1 -name "$module*.jar" ! -name 'original-*' \
    ! -name '*-tests.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar' ! -name '*-topology.jar' | head -n 1)
  [ -n "$jar" ] || fail "Maven made no jar in $module/target." "Look at it: mvn -pl $module -am package"
  rm -rf "$folder.new"
  mkdir -p "$folder.new"
  if "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$folder.new" --force >/dev/null 2>&1 &&
    [ -f "$folder.new/$(basename "$jar")" ]; then
    mv "$folder.new/$(basename "$jar")" "$folder.new/app.jar"
  else
    cp "$jar" "$folder.new/app.jar"
    [ ! -d "$ROOT/$module/target/lib" ] || cp -r "$ROOT/$module/target/lib" "$folder.new/"
  fi
  rm -rf "$folder"
  mv "$folder.new" "$folder"
  drop_old_apps "$module"
}

# Keeps the newest two, and whatever still runs.
drop_old_apps() {
  local old
  for old in $(ls -1dt "$WORK/apps/$1"/*/ 2>/dev/null | tail -n +3); do
    grep -qsF "${old%/}" /proc/[0-9]*/cmdline || rm -rf "$old"
  done
}
