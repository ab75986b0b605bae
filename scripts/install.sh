#!/usr/bin/env bash
# Installs the programs with their data under a prefix: lib/madoguchi/ holds both, bin/ a link.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
prefix="${1:?入れる場所を指定してください}"
home="$prefix/lib/madoguchi"

swift build -c release --static-swift-stdlib --product madoguchi >&2
swift build -c release --static-swift-stdlib --product madoguchi-paper >&2

install -d -- "$home" "$prefix/bin"
# Beside first, then renamed: a terminal that is running the old program keeps it. The one that
# draws papers goes first: a workstation of this version finds its own.
for program in madoguchi-paper madoguchi; do
  install -m 0755 -- ".build/release/$program" "$home/$program.new"
  mv -f -- "$home/$program.new" "$home/$program"
done
rm -rf -- "$home/Resources.new"
mkdir -- "$home/Resources.new"
cp -R -- Resources/. "$home/Resources.new/"
find "$home/Resources.new" -name '*.swift' -delete
chmod -R u=rwX,go=rX -- "$home/Resources.new"
rm -rf -- "$home/Resources"
mv -- "$home/Resources.new" "$home/Resources"
ln -sfn -- ../lib/madoguchi/madoguchi "$prefix/bin/madoguchi"
echo "$home に入れました。$prefix/bin/madoguchi で始められます。" >&2
