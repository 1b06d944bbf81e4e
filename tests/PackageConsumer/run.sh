#!/usr/bin/env bash
# Packs StateGen and uses the package outside of the solution: in a library that is a package itself, and in a program that
# uses both, under the JIT and with Native AOT. README.md lists all steps.
set -euo pipefail
cd "$(dirname "$0")"
repository=$(cd ../.. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pack_twice_and_compare() {
  dotnet pack ../../src/StateGen -c Release -o "$work/feed" -v quiet
  unzip -Z1 "$work"/feed/StateGen.[0-9]*.nupkg | grep -v '^package/\|^_rels/\|^\[Content' | LC_ALL=C sort >"$work/contents.txt"
  diff -u contents.txt "$work/contents.txt"

  # The same sources give the same bytes.
  unzip -p "$work"/feed/StateGen.*.nupkg lib/net10.0/StateGen.dll | sha256sum >"$work/first"
  dotnet build ../../src/StateGen -c Release -v quiet --no-incremental
  dotnet pack ../../src/StateGen -c Release -o "$work/again" -v quiet --no-build
  unzip -p "$work"/again/StateGen.*.nupkg lib/net10.0/StateGen.dll | sha256sum | diff "$work/first" -
}

# If a package does not support the project's framework, NuGet reports NU1202. Otherwise the compiler would report each missing type.
refuse_an_older_framework() {
  for package in StateGen StateGen.Testing StateGen.Handoff; do
    if dotnet restore OldFramework -v quiet -p:StateGenPackage=$package >refused.log || ! grep -q "NU1202: Package $package " refused.log; then
      echo "Restoring $package for .NET 8 does not fail with NU1202." && return 1
    fi
  done
}

# Only dotnet format and the release step write the files.
keep_a_history() {
  cd "$work/History"
  touch StateGen.Unshipped.txt
  dotnet restore -v quiet
  dotnet format analyzers --no-restore
  dotnet build --no-restore -v quiet -warnaserror
  dotnet build -v quiet -t:ShipStateLayouts

  sed -i 's/"visit"/"visit", Version = 2/; s/\[Member(2)\]/[Member(3, Since = 2)] public int Size { get; set; }\n\n    &/' Visit.cs
  if dotnet build -v quiet -t:ShipStateLayouts >ship.log; then
    echo "The release step shipped a layout that is not in the history." && return 1
  fi
  dotnet format analyzers --no-restore
  dotnet build -v quiet -t:ShipStateLayouts
  diff -u Expected.Shipped.txt StateGen.Shipped.txt
  [ ! -s StateGen.Unshipped.txt ]
  dotnet build --no-restore -v quiet -warnaserror
  grep -qa 'visit member 3 since 2 int' bin/Debug/net10.0/History.dll

  (test_the_history)

  sed -i 's/string? User/Guid User/' Visit.cs
  if dotnet build --no-restore -v quiet >break.log || ! grep -q 'error SG0067' break.log; then
    echo "An edit that breaks a shipped layout was accepted." && return 1
  fi
  echo "History: $(wc -l <StateGen.Shipped.txt) lines shipped"
}

# StateGen.Testing generates the tests of both versions. UPDATE_GOLDEN=1 writes the golden blobs once.
test_the_history() {
  cd "$work/HistoryTests"
  dotnet build -v quiet -warnaserror
  if dotnet run --no-build >missing.log || ! grep -q 'visit.v1.txt is missing' missing.log; then
    echo "Tests without golden blobs passed." && return 1
  fi
  UPDATE_GOLDEN=1 dotnet run --no-build >create.log
  sha256sum StateGolden/* >golden.sha256
  UPDATE_GOLDEN=1 dotnet run --no-build >again.log
  sha256sum --check --quiet golden.sha256
  grep -q 'Total: 10, Errors: 0, Failed: 0' again.log
  echo "Generated tests: $(grep -o 'Total: .*' again.log)"
}

# One run of dotnet format applies all fixes, whatever the order of the rules, and a second run changes nothing.
mend_a_broken_project() {
  cd "$work/Broken"
  dotnet restore -v quiet
  dotnet format analyzers --no-restore 2>&1 | tee format.log
  if grep -q 'Failed to apply\|Fix All' format.log; then
    echo "A fix failed." && return 1
  fi
  # Only errors without a fix remain.
  dotnet build --no-restore -v quiet >broken.log || true
  diff <(printf '%s\n' CS0311 SG0003 SG0011 SG0013 SG0021 SG0083) <(grep -oE '(error|warning) [A-Z]+[0-9]+' broken.log | cut -d' ' -f2 | sort -u)
  sha256sum ./*.cs StateGen.*.txt >mended.sha256
  dotnet format analyzers --no-restore >again.log 2>&1
  sha256sum --check --quiet mended.sha256
  echo "Broken project: fixed by one run of dotnet format"
}

# Prints a code block of a document, selected by the text after its opening fence. The third argument selects one of several such blocks.
block() {
  awk -v fence="\`\`\`$2" -v which="${3:-1}" '$0 == fence && ++seen == which { on = 1; next } on && /^```$/ { exit } on' "$repository/$1"
}

# Runs the commands and the program of the README in a separate home folder, which keeps the user's folder unchanged. The repository
# itself uses the user's packages. Otherwise its next build would look for them in a deleted folder.
follow_the_readme() {
  export HOME="$work/home"
  mkdir -p "$HOME/.nuget/NuGet" "$work/newcomer"
  [ ! -f "$user_home/.nuget/NuGet/NuGet.Config" ] || cp "$user_home/.nuget/NuGet/NuGet.Config" "$HOME/.nuget/NuGet/"
  block README.md sh 1 >"$work/install.sh"
  block README.md sh 2 >"$work/begin.sh"
  [ -s "$work/install.sh" ] && [ -s "$work/begin.sh" ]
  (cd "$repository" && NUGET_PACKAGES="${NUGET_PACKAGES:-$user_home/.nuget/packages}" bash -euo pipefail "$work/install.sh" >install.log 2>&1 || { cat install.log; exit 1; }; rm -f install.log)
  cd "$work/newcomer"
  bash -euo pipefail "$work/begin.sh" >begin.log 2>&1 || { cat begin.log; return 1; }
  block README.md 'csharp Program.cs' >Chat/Program.cs
  block README.md text >expected.txt
  dotnet run --project Chat >printed.txt
  diff -u expected.txt printed.txt
  echo "README: $(wc -l <printed.txt) lines printed as shown"
}

# Runs the tests of each project file of docs/testing.md, next to the project of the README. A run without tests is a failure.
follow_the_guide_to_tests() {
  cd "$work/newcomer"
  for framework in '' ' for xUnit v2' ' for NUnit' ' for MSTest'; do
    rm -rf Chat.Tests && mkdir Chat.Tests
    block docs/testing.md "xml Chat.Tests.csproj$framework" >Chat.Tests/Chat.Tests.csproj
    block docs/testing.md 'csharp ChatSessionTests.cs' >Chat.Tests/ChatSessionTests.cs
    [ -n "$framework" ] || block docs/testing.md 'json global.json' >Chat.Tests/global.json
    (cd Chat.Tests && dotnet test >../tests.log 2>&1) || { cat tests.log; return 1; }
    count=$(grep -oiE '(total|Passed):? +[0-9]+' tests.log | grep -oE '[0-9]+' | sort -n | tail -n 1)
    [ "${count:-0}" -ge 3 ] || { cat tests.log; echo "docs/testing.md$framework: no test ran." && return 1; }
    echo "docs/testing.md${framework:- for xUnit v3}: $count tests"
  done
}

# Without a test framework, the build reports one error, and the compiler none. Without a runner, a test run is an error.
refuse_tests_that_nothing_runs() {
  cd "$work/newcomer"
  sed -i '/"MSTest"/d' Chat.Tests/Chat.Tests.csproj
  if dotnet build Chat.Tests -v quiet >refused.log 2>&1 || ! grep -q 'error SG0090' refused.log || grep -q 'error CS' refused.log; then
    cat refused.log && echo "A project without a test framework does not fail with SG0090 only." && return 1
  fi
  if (cd Chat.Tests && dotnet test --no-build >../refused.log 2>&1) || ! grep -q 'error SG0092' refused.log; then
    cat refused.log && echo "A run without a test runner succeeded." && return 1
  fi
}

pack_twice_and_compare
user_home=$HOME
dotnet pack ../../src/StateGen.Testing -c Release -o "$work/feed" -v quiet
dotnet pack ../../src/StateGen.Handoff -c Release -o "$work/feed" -v quiet
cp -r -- PackageConsumer.csproj Program.cs Member.cs HandOver.cs Shop History HistoryTests Broken OldFramework Directory.Build.props Directory.Packages.props nuget.config "$work"
cd "$work"
dotnet pack Shop -c Release -o feed -v quiet
dotnet restore -v quiet
echo "JIT: $(dotnet run --no-restore)"
dotnet publish --no-restore -v quiet -c Release -o out
echo "Native AOT, $(stat -c %s out/PackageConsumer) bytes: $(out/PackageConsumer)"
refuse_an_older_framework
(mend_a_broken_project)
(keep_a_history)
(follow_the_readme)
(follow_the_guide_to_tests)
(refuse_tests_that_nothing_runs)
