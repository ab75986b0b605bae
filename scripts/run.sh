#!/usr/bin/env bash
# Builds the workstation and the program that draws its papers, makes a training database when there is none of today's schema, opens it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
database="${1:?データベースの場所を指定してください}"
program=.build/release/madoguchi

swift build -c release --static-swift-stdlib --product madoguchi >&2
swift build -c release --static-swift-stdlib --product madoguchi-paper >&2

mkdir -p -- "$(dirname -- "$database")"
if [[ -e "$database" ]]; then
  # An older or damaged training database is put aside, never deleted: somebody may have practised.
  if ! "$program" doctor --database "$database" --json >/dev/null 2>&1 </dev/null; then
    aside="$database-old-$(date +%Y%m%d%H%M%S)"
    mkdir -- "$aside"
    shopt -s nullglob
    mv -- "$database" "$database".* "$database"-wal* "$database"-shm* "$aside/"
    echo "前の研修データベースは今のプログラムでは開けないため、$aside に移しました。" >&2
  fi
fi
if [[ ! -e "$database" ]]; then
  echo "研修データベース $database を作っています。" >&2
  day="$(TZ=Asia/Tokyo date +%F)"
  "$program" demo --database "$database" --date "$day" >&2
  echo "$day" >"$database.day"
fi
# The day in it stands at twenty to four with people waiting: the clock starts there, whatever the
# hour of whoever tries it, and goes on.
day="$(cat -- "$database.day" 2>/dev/null || true)"
if [[ "$day" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]]; then
  exec "$program" --database "$database" --now "${day}T15:40"
fi
exec "$program" --database "$database"
