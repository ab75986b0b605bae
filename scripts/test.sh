#!/usr/bin/env bash
# Runs the tests once, in a debug build. Arguments go to `swift test`. Counts what was skipped: a
# test that quietly does not run protects nobody.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export SWIFT_BACKTRACE=enable=no

log="$(mktemp "${TMPDIR:-/tmp}/madoguchi-test.XXXXXX")"
trap 'rm -f -- "$log"' EXIT

status=0
# The marks of thousands of cases that began and passed would bury a failure.
swift test --disable-xctest "$@" </dev/null 2>&1 | tee "$log" |
  { grep -vE '^(◇|✔|\[[0-9]+/[0-9]+\]) ' || true; } || status=$?

ran="$(sed -nE 's/.*Test run with ([0-9]+) tests?.*/\1/p' "$log" | tail -n 1)"
if ((${ran:-0} == 0)); then
  echo "テストが一つも走っていません。" >&2
  exit 1
fi
skipped="$(grep -cE '^[^ ]+ (Test|Suite) .* skipped' "$log" || true)"
echo "走ったテスト: ${ran} 件、飛ばしたテスト: ${skipped} 件"
grep -E '^[^ ]+ (Test|Suite) .* skipped' "$log" || true
exit "$status"
