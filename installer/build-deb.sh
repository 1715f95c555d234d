#!/usr/bin/env bash
# Makes the Debian package (also for Ubuntu and Mint) of what "mvn package" left in target/quadset.
#
#   installer/build-deb.sh [VERSION]
#
# VERSION: default is the version in pom.xml, without -SNAPSHOT. The package goes to target/installer.
# Settings from outside: JAVA_HOME (a JDK of 25 or later), QUADSET_DIST (default target/quadset).
set -euo pipefail

die() { echo "build-deb: $*" >&2; exit 1; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dist=${QUADSET_DIST:-$root/target/quadset}
out=$root/target/installer

[ $# -le 1 ] || die "usage: installer/build-deb.sh [VERSION]"

# --- tools ---------------------------------------------------------------------------------------
missing=
for pair in fakeroot:fakeroot dpkg-deb:dpkg objcopy:binutils; do
    command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair##*:}"
done
[ -z "$missing" ] || die "missing:$missing; install with: sudo apt install$missing"

# A folder will do when it holds the two tools and is 25 or later.
is_jdk() {
    [ -x "$1/bin/jlink" ] && [ -x "$1/bin/jpackage" ] && [ -r "$1/release" ] || return 1
    local major
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge 25 ]
}
jdk=
for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* ~/.jdks/* ~/.sdkman/candidates/java/*; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then jdk=$candidate; break; fi
done
[ -n "$jdk" ] || die "no JDK 25 or later with jlink and jpackage found; install one and set JAVA_HOME to its folder"

# --- what to pack --------------------------------------------------------------------------------
[ -f "$dist/lib/quadset.jar" ] || die "no $dist/lib/quadset.jar; run first: mvn package"
compgen -G "$dist/javafx/javafx-graphics-*-linux*.jar" >/dev/null \
    || die "no JavaFX jars for Linux in $dist/javafx; run mvn package on Linux"
dist=$(cd "$dist" && pwd)

# The project's own version: the first one that is not inside <parent>.
version=${1:-$(sed -e '/<parent>/,/<\/parent>/d' "$root/pom.xml" 2>/dev/null \
    | sed -n 's:.*<version>\(.*\)</version>.*:\1:p' | head -n 1)}
version=${version%-SNAPSHOT}
[[ $version =~ ^[0-9]+(\.[0-9]+){0,2}$ ]] || die "version '$version' is not of the form 1.2.3; give it as the argument"

mkdir -p "$out"
# Outside the checkout, because jpackage stumbles over a blank in the path of what it packs.
work=$(mktemp -d "${TMPDIR:-/tmp}/quadset-deb.XXXXXX")
trap 'rm -rf "$work"' EXIT

# --- the Java runtime ----------------------------------------------------------------------------
# jdk.localedata: dates and weekdays in the clinic's language. jdk.crypto.ec: encrypted database connections.
# The CDS archive (classes read in advance) shortens every start.
modules=javafx.controls,javafx.fxml,java.sql,java.desktop,java.naming,java.net.http,java.logging,java.management
modules+=,java.xml,java.prefs,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.charsets,jdk.zipfs
echo "Quadset $version, with $jdk"
echo "1 of 2: Java runtime"
"$jdk/bin/jlink" --module-path "$dist/javafx" --add-modules "$modules" \
    --strip-native-debug-symbols exclude-debuginfo-files --no-header-files --no-man-pages \
    --generate-cds-archive --output "$work/runtime" >"$work/jlink.log" 2>&1 || { cat "$work/jlink.log" >&2; die "jlink failed"; }

# --- the package ---------------------------------------------------------------------------------
# The fonts' licence asks that its text goes with them.
mkdir "$work/licences"
cp "$root"/assets/fonts/OFL-*.txt "$work/licences/"
licence=()
if [ -f "$root/LICENSE" ]; then
    cp "$root/LICENSE" "$work/licences/"
    licence=(--license-file "$work/licences/LICENSE")
fi

# jpackage finds the libraries that Java itself needs. GTK and the rest are named here, because JavaFX keeps its
# native libraries inside the runtime's module file, where it does not look.
echo "2 of 2: package"
"$jdk/bin/jpackage" --type deb --dest "$work/out" --temp "$work/temp" \
    --name quadset --app-version "$version" --vendor Quadset --copyright "Copyright the Quadset authors" \
    --description "Charting, exercise sheets and scheduling for physical-therapy clinics" \
    --icon "$root/assets/icon/quadset-512.png" --resource-dir "$root/installer/linux" \
    --runtime-image "$work/runtime" --input "$dist/lib" --main-jar quadset.jar --main-class org.quadset.Quadset \
    --java-options "--add-modules=javafx.controls,javafx.fxml" \
    --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
    --java-options "--sun-misc-unsafe-memory-access=allow" \
    --app-content "$work/licences" ${licence[@]+"${licence[@]}"} \
    --linux-package-name quadset --linux-app-category misc --linux-shortcut \
    --linux-menu-group "Office;MedicalSoftware;" \
    --linux-package-deps "libgtk-3-0, libgl1, libpangocairo-1.0-0, libfontconfig1"

for package in "$work"/out/*.deb; do
    mv -f "$package" "$out/"
    echo "made target/installer/$(basename "$package"), $(du -h "$out/$(basename "$package")" | cut -f1)"
    echo "install with: sudo apt install ./target/installer/$(basename "$package")"
done
