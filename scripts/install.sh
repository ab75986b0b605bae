#!/usr/bin/env bash
# Installs the program with its data under a prefix: lib/madoguchi/ holds both, bin/ a link.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
prefix="${1:?入れる場所を指定してください}"
home="$prefix/lib/madoguchi"

swift build -c release --static-swift-stdlib --product madoguchi >&2

install -d -- "$home" "$prefix/bin"
# Beside first, then renamed: a terminal that is running the old program keeps it.
install -m 0755 -- .build/release/madoguchi "$home/madoguchi.new"
mv -f -- "$home/madoguchi.new" "$home/madoguchi"
rm -rf -- "$home/Resources.new"
mkdir -- "$home/Resources.new"
cp -R -- Resources/. "$home/Resources.new/"
find "$home/Resources.new" -name '*.swift' -delete
chmod -R u=rwX,go=rX -- "$home/Resources.new"
rm -rf -- "$home/Resources"
mv -- "$home/Resources.new" "$home/Resources"
ln -sfn -- ../lib/madoguchi/madoguchi "$prefix/bin/madoguchi"
echo "$home に入れました。$prefix/bin/madoguchi で始められます。" >&2
