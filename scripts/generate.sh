#!/usr/bin/env bash
# Makes the generated files, or with --check compares them with the committed ones.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# devtool subcommand | file it prints
generated=(
  "width-table|Sources/Cells/WidthTable.generated.swift"
  "keys|docs/keys.md"
  "certificate-rules|docs/CERTIFICATE_RULES.md"
  "clerk-guide|docs/CLERK_GUIDE.md"
)

swift build --product devtool >&2
devtool="$(swift build --product devtool --show-bin-path)/devtool"
fresh="$(mktemp -d "${TMPDIR:-/tmp}/madoguchi-generate.XXXXXX")"
trap 'rm -rf -- "$fresh"' EXIT

stale=0
for entry in "${generated[@]}"; do
  command="${entry%%|*}"
  file="${entry#*|}"
  # Written aside first: a failed run must not leave half a file behind.
  if ! "$devtool" "$command" >"$fresh/output"; then
    cat -- "$fresh/output" >&2
    exit 1
  fi
  if [[ ! -s "$fresh/output" ]]; then
    echo "devtool ${command} は何も出力しませんでした。" >&2
    exit 1
  fi
  if [[ "${1:-}" == --check ]]; then
    if ! cmp -s "$fresh/output" "$file"; then
      echo "$file が古くなっています。make generate を実行してコミットしてください。" >&2
      diff -u "$file" "$fresh/output" | head -n 20 >&2 || true
      stale=1
    fi
  else
    cp -- "$fresh/output" "$file"
    echo "$file" >&2
  fi
done
exit "$stale"
