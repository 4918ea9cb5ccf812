# How ./hirenow test reports progress and results; sourced by that script, which sets HOME_FOLDER, KEPT and LOGS.
# shellcheck shell=bash

readonly PROMISES=deploy/e2e/PROMISES.md

# One line per test class of this run, from the sources: its name and its module.
test_classes() {
  local all=$1 file
  find . -path '*/src/test/java/*' -name '*Test.java' -not -path '*/target/*' | LC_ALL=C sort | while read -r file; do
    # A method's tag is indented: such a class still runs, without the tagged methods.
    if [ "$all" = false ] && grep -q '^@Tag("slow")' "$file"; then
      continue
    fi
    ! grep -q '^public abstract class\|^abstract class' "$file" || continue
    printf '%s %s\n' "$(sed 's|.*/src/test/java/||; s|/|.|g; s|\.java$||' <<<"$file")" \
      "$(sed 's|^\./||; s|/src/test/java/.*||' <<<"$file")"
  done
}

# Reads Maven's output and prints a line for each completed test class, and every Maven error.
show_tests() {
  local all=$1 counted=$2 class module line seconds mark left=''
  declare -A waiting=()
  while read -r class module; do
    waiting[$class]=$module
  done < <(test_classes "$all")
  grep --line-buffered -E '^\[(INFO|WARNING|ERROR)\] Tests run: .* in |^\[ERROR\]|^\[INFO\] Building .*\]$|BUILD ' |
    while IFS= read -r line; do
      if [[ $line =~ Tests\ run:.*Time\ elapsed:\ ([0-9.,]+)\ s.*\ in\ ([A-Za-z0-9_.]+) ]]; then
        seconds=${BASH_REMATCH[1]}
        class=${BASH_REMATCH[2]}
        module=${waiting[$class]:-}
        unset "waiting[$class]"
        mark=''
        [[ $line != *'<<< '* ]] || mark='  FAILED'
        # If the user selected modules or tests, the total is unknown.
        [ "$counted" = false ] || left="${#waiting[@]} left  "
        printf '  %s%-22s %-40s %7s s%s\n' "$left" "$module" "${class##*.}" "$seconds" "$mark"
      elif [[ $line =~ ^\[INFO\]\ Building\ (.*)\ [^\ ]+\ +\[([0-9]+)/([0-9]+)\]$ ]]; then
        printf '%s (%s of %s)\n' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}"
      elif [[ $line == '[ERROR]'* ]]; then
        printf '%s\n' "${line:0:300}"
      fi
    done
}

# The reports written since the given file.
reports_since() {
  find . -path '*/target/*-reports/TEST-*.xml' -newer "$1" -print0
}

# Summarises all reports written since the given file; fails if no test ran.
count_tests() {
  reports_since "$1" | xargs -0 -r grep -ohm1 '<testsuite [^>]*>' |
    awk '
      function attribute(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
      { tests += attribute("tests"); bad += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
      END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped; exit tests == 0 || bad > 0 }'
}

# The ten slowest classes.
slowest_tests() {
  echo "The ten slowest test classes:"
  reports_since "$1" | xargs -0 -r grep -ohm1 '<testsuite [^>]*>' |
    sed -nE 's/.* name="([^"]*)".* time="([0-9.,]*)".*/\2 \1/p' | tr -d , | LC_ALL=C sort -rn | sed -n 1,10p |
    while read -r seconds class; do
      printf '  %-40s %7s s\n' "${class##*.}" "$seconds"
    done
}

# Lists what this machine lacks for some of the tests, with the command that installs it.
missing_programs() {
  local lacks
  lacks=$(reports_since "$1" | xargs -0 -r grep -oh 'message="[^"]* is not installed: apt-get install [a-z0-9-]*' |
    sed 's/^message="//' | LC_ALL=C sort | uniq -c) || return 0
  [ -n "$lacks" ] || return 0
  echo "Skipped, because this machine lacks a program that they need:"
  sed -E 's/^ *([0-9]+) (.*): apt-get install .*/  \1 tests or classes of tests: \2/' <<<"$lacks"
  echo "To install it: apt-get install $(sed 's/.* //' <<<"$lacks" | LC_ALL=C sort -u | paste -sd ' ')"
}

# Every test method that ran since the given file, as Class.method.
tests_that_ran() {
  reports_since "$1" | xargs -0 -r awk '
    function done() { if (name != "") print name; name = "" }
    FNR == 1 { done(); class = FILENAME; sub(/.*\/TEST-/, "", class); sub(/\.xml$/, "", class); sub(/.*\./, "", class) }
    /<testcase / {
      done()
      match($0, / name="[A-Za-z0-9_]*/)
      name = class "." substr($0, RSTART + 7, RLENGTH - 7)
    }
    /<skipped/ { name = "" }
    END { done() }'
}

# Checks that every named test of each promise ran. Those marked with --all run only there, and every promise has others
# too.
check_promises() {
  local all=$1 since=$2
  tests_that_ran "$since" | LC_ALL=C sort -u |
    awk -v all="$all" -v promises="$PROMISES" '
      kind == "ran" { ran[$0] = 1; next }
      /^## [0-9]/ { promise = $2; sub(/\.$/, "", promise); shown[promise] = 0 }
      /^- `[A-Za-z0-9]+\.[A-Za-z0-9]+`/ {
        name = $2
        gsub(/`/, "", name)
        if (all == "false" && $0 ~ /--all/) next
        shown[promise]++
        # If a module fails, all modules that depend on it are skipped: ten names are enough.
        if (!(name in ran) && ++missing <= 10) print promises " names " name ", which did not run"
      }
      END {
        if (missing > 10) print promises " names " missing - 10 " more that did not run"
        for (promise in shown) if (shown[promise] == 0) { print promises ": no test showed promise " promise; missing++ }
        exit missing > 0
      }' kind=ran - kind=promises "$PROMISES" >&2
}
