# shellcheck shell=bash
# Finds a JDK, or downloads one. Sourced by ./hirenow, which defines NEEDED_JAVA, KEPT and the fail function.
#
# HIRENOW_JDK_URL may name a mirror: another server with the API of Adoptium, or a .tar.gz file with its SHA-256
# checksum at the same address plus .sha256.txt (as Adoptium publishes them).

readonly ADOPTIUM=${HIRENOW_JDK_URL:-https://api.adoptium.net}
readonly INSTALL_IT="install one (https://adoptium.net, or: apt install temurin-$NEEDED_JAVA-jdk) or point JAVA_HOME at yours"

java_major() {
  local release=$1/release
  [ -x "$1/bin/javac" ] && [ -r "$release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release"
}

new_enough() {
  local major
  major=$(java_major "$1") && [ -n "$major" ] && [ "$major" -ge "$NEEDED_JAVA" ]
}

# Common locations of JDKs, one per line.
usual_places() {
  local home
  shopt -s nullglob
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* /opt/*/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
      /usr/local/lib/jvm/* "$KEPT/jdk"; do
    [ -z "$home" ] || printf '%s\n' "$home"
  done
  shopt -u nullglob
}

# Sets JAVA_HOME; --no-download forbids downloading a JDK.
find_java() {
  local home places
  places=$(usual_places)
  while read -r home; do
    if new_enough "$home"; then
      export JAVA_HOME=$home
      return 0
    fi
  done <<<"$places"
  [ "${1:-}" != --no-download ] || fail "no JDK $NEEDED_JAVA or newer found; $INSTALL_IT"
  fetch_java
  export JAVA_HOME=$KEPT/jdk
}

fetch_java() {
  local offered architecture link sum file
  command -v curl >/dev/null || command -v wget >/dev/null ||
    fail "no JDK $NEEDED_JAVA or newer found, and neither curl nor wget to download one; $INSTALL_IT"
  architecture=$(architecture) || exit 1
  offered=$(newest_jdk "$architecture") || offered=''
  read -r link sum <<<"$offered"
  if [ -z "$link" ] || [ -z "$sum" ]; then
    fail "no JDK $NEEDED_JAVA or newer found, and $ADOPTIUM does not offer one (is there a network?); $INSTALL_IT, or name a mirror in HIRENOW_JDK_URL"
  fi
  echo "No JDK $NEEDED_JAVA found: fetching Temurin $NEEDED_JAVA into $KEPT/jdk (once, about 150 MB)"
  mkdir -p "$KEPT/downloads"
  # The name contains the version, so that a partial download of an earlier release is never resumed for the next one.
  file=$KEPT/downloads/$(basename "$link")
  has_sum "$file" "$sum" || download "$link" "$file" ||
    fail "the download of $link was interrupted; run the same command again to resume it, or $INSTALL_IT"
  if ! has_sum "$file" "$sum"; then
    rm -f "$file"
    fail "the download of $link does not match its SHA-256 checksum, so it was deleted; run the same command again, or $INSTALL_IT"
  fi
  unpack_java "$file"
  rm -f "$file"
}

# The architecture in Adoptium's terms.
architecture() {
  case $(uname -m) in
    x86_64 | amd64) echo x64 ;;
    aarch64 | arm64) echo aarch64 ;;
    *) fail "HireNow runs on x86-64 and arm64; this machine is $(uname -m)" ;;
  esac
}

# The newest release for this architecture: its URL and its SHA-256 checksum.
newest_jdk() {
  local answer
  case $ADOPTIUM in
    *.tar.gz)
      answer=$(text_of "$ADOPTIUM.sha256.txt") || return 1
      echo "$ADOPTIUM ${answer%% *}"
      ;;
    *)
      answer=$(text_of "$ADOPTIUM/v3/assets/latest/$NEEDED_JAVA/hotspot?architecture=$1&image_type=jdk&os=linux&vendor=eclipse") ||
        return 1
      answer=$(tr -d '\n' <<<"$answer" | grep -o '"package" *: *{[^}]*}' | head -n 1)
      echo "$(member link "$answer") $(member checksum "$answer")"
      ;;
  esac
}

# A string in a JSON object that contains only plain values.
member() {
  sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" <<<"$2"
}

text_of() {
  if command -v curl >/dev/null; then
    curl -fsSL --connect-timeout 20 --max-time 60 "$1"
  else
    wget -q -T 20 -t 1 -O - "$1"
  fi
}

has_sum() {
  [ -f "$1" ] && [ "$(sha256sum <"$1" | cut -d' ' -f1)" = "$2" ]
}

# Resumes an interrupted download, as long as each attempt makes progress.
download() {
  local address=$1 file=$2 before=-1 code=0
  while [ "$(size_of "$file")" -gt "$before" ]; do
    before=$(size_of "$file")
    part_of "$address" "$file" && return 0 || code=$?
  done
  case $code in
    8 | 22 | 33) ;; # refused, as by a server that cannot continue a file (8 is wget's code): from the beginning then
    *) return 1 ;;
  esac
  rm -f "$file"
  part_of "$address" "$file"
}

part_of() {
  local quiet=(-sS)
  if command -v curl >/dev/null; then
    [ ! -t 2 ] || quiet=(--progress-bar)
    curl -fL "${quiet[@]}" --connect-timeout 20 --speed-limit 1000 --speed-time 30 -C - -o "$2" "$1"
  else
    wget -q -T 20 -t 1 -c -O "$2" "$1"
  fi
}

size_of() {
  if [ -f "$1" ]; then wc -c <"$1"; else echo 0; fi
}

unpack_java() {
  local fresh=$KEPT/jdk.new
  rm -rf "$fresh"
  mkdir -p "$fresh"
  tar -xzf "$1" -C "$fresh" --strip-components=1 || fail "could not unpack $1 into $fresh; is the disk full?"
  new_enough "$fresh" || fail "$1 contains no JDK $NEEDED_JAVA; $INSTALL_IT"
  rm -rf "$KEPT/jdk"
  mv "$fresh" "$KEPT/jdk"
}
