#!/usr/bin/env bash
# Makes scripts/link/startup.order again: the functions that run from the start to the first screen,
# then those of the first list and its keys, which the linker puts side by side. Needs valgrind and
# tmux. A list that is out of date costs pages at a cold start and nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
for tool in valgrind tmux nm; do
  if ! command -v "$tool" >/dev/null; then
    echo "$tool がありません。apt-get install $tool で入れてください。" >&2
    exit 1
  fi
done
work="$(mktemp -d "${TMPDIR:-/tmp}/madoguchi-order.XXXXXX")"
server="madoguchi-order-$$"
trap 'tmux -L "$server" kill-server 2>/dev/null || true; rm -rf -- "$work"' EXIT
export MADOGUCHI_RESOURCES="$PWD/Resources"

program="$work/madoguchi"
MADOGUCHI_LAYOUT=plain swift build -c release --static-swift-stdlib --product madoguchi >&2
cp -- .build/release/madoguchi "$program"
strip -g "$program"
"$program" demo --database "$work/k.db" --date 2026-11-24 >/dev/null

keys() { tmux -L "$server" send-keys "$@"; }

# Waits until the screen shows a word: the program is fifty times slower than itself here.
shows() {
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    if tmux -L "$server" capture-pane -p | grep -q "$1"; then return; fi
    sleep 0.2
  done
  echo "画面に $1 が出ません。" >&2
  exit 1
}

start() {
  tmux -L "$server" -f /dev/null new-session -d -x 120 -y 40 \
    "valgrind --quiet --tool=callgrind --demangle=no --callgrind-out-file='$work/$1' \
      '$program' --database '$work/k.db' --now 2026-11-24T15:40"
  shows 職員番号
}

# It ends when its terminal goes, and the profile is written as it ends.
finish() {
  local tries
  tmux -L "$server" kill-session
  for ((tries = 0; tries < 300; tries++)); do
    if grep -q '^totals:' "$work/$1" 2>/dev/null; then return; fi
    sleep 0.2
  done
}

start first
finish first
start second
keys n-sato Enter kenshu-sato-1 Enter
shows サインアウト
keys F2
shows 呼出
keys Down Down Up C-t
shows 今日から
keys F4 F3 Down PageDown Tab
shows 今日から
finish second

# The program's own functions in the order of the profiles. A name that several objects have would
# pull all of them to the head.
nm --defined-only "$program" | awk '$2 ~ /[tTwW]/ { seen[$3]++ }
  END { for (name in seen) if (seen[name] == 1) print name }' >"$work/once"
for profile in first second; do
  awk -v program="$program" '
    function named(names, text,   id) {
      id = text
      sub(/\).*/, "", id)
      if (index(text, ") ")) names[id] = substr(text, index(text, ") ") + 2)
      return names[id]
    }
    /^ob=/ { object = named(objects, substr($0, 4)) }
    /^cob=/ { named(objects, substr($0, 5)) }
    /^cfn=/ { named(functions, substr($0, 5)) }
    /^fn=/ { name = named(functions, substr($0, 4)); if (object == program) print name }
  ' "$work/$profile"
done | sed "s/'[0-9]*\$//" |
  awk 'NR == FNR { once[$0]; next } ($0 in once) && !seen[$0]++' "$work/once" - >"$work/order"
if (($(wc -l <"$work/order") < 1000)); then
  echo "並びが短すぎます。書き換えません。" >&2
  exit 1
fi
cp -- "$work/order" scripts/link/startup.order
# The package does not see that the order changed.
rm -f -- .build/release/madoguchi
wc -l scripts/link/startup.order >&2
