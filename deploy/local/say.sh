# What the launcher says: steps with their times, and failures that name the way out.

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$'\e[1m' dim=$'\e[2m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
else
  bold='' dim='' red='' green='' plain=''
fi

say() { printf '%s\n' "$*"; }

note() { printf '  %s%s%s\n' "$dim" "$*" "$plain"; }

warn() { printf '%s! %s%s\n' "$red" "$*" "$plain" >&2; }

# fail WHAT [WHAT TO DO…]: each further argument is a line of advice.
fail() {
  printf '%s✗ %s%s\n' "$red" "$1" "$plain" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

now_ms() { printf '%s' "$((${EPOCHREALTIME/[.,]/} / 1000))"; }

seconds_since() {
  local ms=$(($(now_ms) - $1))
  printf '%d.%d s' "$((ms / 1000))" "$((ms % 1000 / 100))"
}

# Where a tool says what went wrong at the beginning or at the end, without the frames of stack traces.
first_and_last() {
  grep -vE '^#|^[[:space:]]+(at |\.\.\. [0-9]+ (common frames|more))' "$1" |
    awk '{ line[NR] = $0 } END { for (i = 1; i <= NR; i++) if (i <= 15 || i > NR - 30) print line[i]; else if (i == 16) print "…" }'
}

# step NAME COMMAND…: runs the command quietly; shows its time, or its last lines when it fails.
step() {
  local name=$1 began log status
  shift
  began=$(now_ms)
  log=$LINLI_HOME/log/step.log
  [ ! -t 1 ] || printf '  … %s\r' "$name"
  # Not “(…) || status=$?”: inside such a list bash would not stop at the first failure.
  set +e
  (
    set -e
    "$@"
  ) >"$log" 2>&1 9>&-
  status=$?
  set -e
  if [ "$status" -ne 0 ]; then
    printf '%s✗ %s%s\n' "$red" "$name" "$plain" >&2
    first_and_last "$log" | sed 's/^/    /' >&2
    printf '  All of it: %s\n' "$log" >&2
    exit "$status"
  fi
  printf '  %s✓%s %-44s %s\n' "$green" "$plain" "$name" "$(seconds_since "$began")"
}
