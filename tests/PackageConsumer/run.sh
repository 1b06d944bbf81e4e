#!/usr/bin/env bash
# Packs StateGen and uses the package from outside of the solution: in a library that is a package itself, and in a program
# that uses both, under the JIT and as a Native AOT program.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pack_twice_and_compare() {
  dotnet pack ../../src/StateGen -c Release -o "$work/feed" -v quiet
  unzip -Z1 "$work"/feed/StateGen.*.nupkg | grep -v '^package/\|^_rels/\|^\[Content' | LC_ALL=C sort >"$work/contents.txt"
  diff -u contents.txt "$work/contents.txt"

  # The same sources give the same bytes.
  unzip -p "$work"/feed/StateGen.*.nupkg lib/net10.0/StateGen.dll | sha256sum >"$work/first"
  dotnet build ../../src/StateGen -c Release -v quiet --no-incremental
  dotnet pack ../../src/StateGen -c Release -o "$work/again" -v quiet --no-build
  unzip -p "$work"/again/StateGen.*.nupkg lib/net10.0/StateGen.dll | sha256sum | diff "$work/first" -
}

pack_twice_and_compare
cp -r -- PackageConsumer.csproj Program.cs Member.cs Shop Directory.Build.props Directory.Packages.props nuget.config "$work"
cd "$work"
dotnet pack Shop -c Release -o feed -v quiet
dotnet restore -v quiet
echo "JIT: $(dotnet run --no-restore)"
dotnet publish --no-restore -v quiet -c Release -o out
echo "Native AOT, $(stat -c %s out/PackageConsumer) bytes: $(out/PackageConsumer)"
