#!/usr/bin/env bash
# Packs StateGen and uses the package from outside of the solution: under the JIT, and as a Native AOT program.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet pack ../../src/StateGen -c Release -o "$work/feed" -v quiet
cp -- PackageConsumer.csproj Program.cs Directory.Build.props Directory.Packages.props nuget.config "$work"
cd "$work"
dotnet restore -v quiet
echo "JIT: $(dotnet run --no-restore)"
dotnet publish --no-restore -v quiet -c Release -o out
echo "Native AOT, $(stat -c %s out/PackageConsumer) bytes: $(out/PackageConsumer)"
