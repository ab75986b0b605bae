#!/usr/bin/env bash
# Makes sure the system has what the build needs, and says what it does and why. Installs nothing
# that is already there; asks nothing; safe to run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$*" >&2; }

# Package, and what it is for.
needed=(
  "libncursesw5-dev|端末の表示 (ncursesw)"
  "libsqlite3-dev|データベース (SQLite)"
  "libcrypt-dev|パスワードの保護 (yescrypt)"
  "libpango1.0-dev|帳票の描画 (pango、cairo)"
  "libqrencode-dev|帳票の QR コード (qrencode)"
  "fonts-ipaexfont-mincho|帳票の書体 (IPAex明朝)"
  "fonts-ipaexfont-gothic|帳票の書体 (IPAexゴシック)"
  "fonts-ipamj-mincho|帳票の氏名の書体。外字と異体字 (IPAmj明朝)"
  "poppler-utils|できた PDF を読むテスト"
  "tmux|本物の端末でのテスト"
  "sqlite3|壊れたデータベースのテスト"
)

installed() {
  [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null || true)" == installed ]]
}

as_root() {
  if [[ "$(id -u)" == 0 ]]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif command -v sudo >/dev/null; then
    # Without a terminal sudo must fail at once rather than wait for a password nobody can type.
    if [[ -t 0 ]]; then
      sudo env DEBIAN_FRONTEND=noninteractive "$@"
    else
      sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
  else
    say "root でなく sudo もありません。管理者に次を頼んでください: $*"
    return 1
  fi
}

install_packages() {
  as_root apt-get install -y --no-install-recommends "$@" </dev/null >&2
}

install_missing() {
  local missing=() reasons=() entry package
  for entry in "${needed[@]}"; do
    package="${entry%%|*}"
    if ! installed "$package"; then
      missing+=("$package")
      reasons+=("$package（${entry#*|}）")
    fi
  done
  if ((${#missing[@]} == 0)); then return 0; fi
  local list
  list="$(printf '%s、' "${reasons[@]}")"
  say "不足しているシステムパッケージを apt-get で入れます: ${list%、}"
  # The lists may be absent or old: once fresh, once more.
  if [[ -n "$(find /var/lib/apt/lists -maxdepth 1 -name '*Packages*' -print -quit 2>/dev/null)" ]] &&
    install_packages "${missing[@]}"; then
    return 0
  fi
  as_root apt-get update </dev/null >&2 || say "apt-get update に失敗しました。手元の一覧で続けます。"
  if ! install_packages "${missing[@]}"; then
    say "入れられませんでした。ネットワークを確かめて、次を実行してからやり直してください:"
    say "  sudo apt-get update && sudo apt-get install ${missing[*]}"
    return 1
  fi
}

check_swift() {
  if ! command -v swift >/dev/null; then
    say "Swift がありません。6.3 以降を https://www.swift.org/install/linux/ の手順で入れ、"
    say "swift が PATH にあることを確かめてから、もう一度実行してください。"
    return 1
  fi
  # `swift --version` may write a first line about its driver: the number is after the words.
  local text version major minor
  text="$(swift --version 2>/dev/null)"
  version="$(sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' <<<"$text" | head -n 1)"
  major="${version%%.*}"
  minor="${version##*.}"
  if [[ -z "$version" ]] || ((major < 6 || (major == 6 && minor < 3))); then
    say "Swift 6.3 以降が要ります（見つかったのは ${version:-不明}）。"
    say "https://www.swift.org/install/linux/ の手順で新しいものを入れてください。"
    return 1
  fi
}

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
  install_missing
else
  say "Debian 系ではないため、システムパッケージは確かめません（要るもの: ncursesw、SQLite、libcrypt、pango、cairo、qrencode の開発用ファイル、tmux、poppler、書体 IPAex明朝・IPAexゴシック・IPAmj明朝）。"
fi
check_swift
