#!/usr/bin/env bash
# Runs the README's first command as on a machine with only the SDK: in a clone, with an empty package folder and a separate compiler server.
# Prints the time until the port is open, and fails if it restores a package that only publishing or code fixes need.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
first= server=
trap 'kill $server $first $(compiler) 2>/dev/null; rm -rf "$work"' EXIT

# The compiler server outlives the command. This name identifies it.
export SharedCompilationId="first-command-$$"
compiler() {
  # The brackets keep this search from finding itself.
  grep -lsa -- "-pipename:[f]irst-command-$$" /proc/[0-9]*/cmdline | cut -d/ -f3 || true
}

# Prints the processor time of processes and of their ended children, in hundredths of a second.
processor_time() {
  local sum=0 process
  for process in "$@"; do
    sum=$((sum + $(sed 's/.*) //' "/proc/$process/stat" | awk '{ print $12 + $13 + $14 + $15 }')))
  done
  echo "$sum"
}

git clone -q . "$work/clone"
cd "$work/clone"
touch "$work/out" "$work/err"
begin=$(date +%s%N)
env -u CI -u UseSharedCompilation MSBUILDDISABLENODEREUSE=1 NUGET_PACKAGES="$work/packages" \
  dotnet run --project samples/ImapServer -- --port 0 --mail "$work/mail" --runtime "$work/runtime" >"$work/out" 2>"$work/err" &
first=$!
until grep -q 'listens on' "$work/out"; do
  kill -0 $first 2>/dev/null || { cat "$work/out" "$work/err"; exit 1; }
  sleep 0.1
done
end=$(date +%s%N)
server=$(cat "/proc/$first/task/$first/children")
time=$(processor_time $first $server $(compiler))
size=$(find "$work/packages" -name '*.nupkg' -printf '%s\n' | awk '{ sum += $1 } END { print int(sum / 1000000) }')
echo "First command: $((time / 100)) s of processor time, $(((end - begin) / 1000000000)) s until the port was open, $size MB restored"

head -n 1 "$work/err" | grep -q '^Restoring packages and building the server' || { echo "The command does not begin with the message of the first build."; exit 1; }
if ls "$work/packages" | grep -E 'ilcompiler|workspaces|runtime\.linux'; then
  echo "The command restores these packages and does not need them." && exit 1
fi
[ "$size" -lt 90 ] || { echo "The command restores more than 90 MB."; exit 1; }
