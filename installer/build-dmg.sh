#!/usr/bin/env bash
# NOT RUN YET: this script was written, but nobody has run it on macOS so far.
#
# Makes the macOS disk image of what "mvn package", run on a Mac, left in target/quadset.
#
#   installer/build-dmg.sh [VERSION]
#
# VERSION: default is the version in pom.xml, without -SNAPSHOT; macOS takes none that begins with 0.
# The image goes to target/installer. It is not signed: the first start needs right click, Open.
# Settings from outside: JAVA_HOME (a JDK of 25 or later), QUADSET_DIST (default target/quadset).
set -euo pipefail
echo "build-dmg: not run yet on macOS; please report what happens"

die() { echo "build-dmg: $*" >&2; exit 1; }

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
dist=${QUADSET_DIST:-$root/target/quadset}
out=$root/target/installer

[ $# -le 1 ] || die "usage: installer/build-dmg.sh [VERSION]"
[ "$(uname -s)" = Darwin ] || die "this runs on macOS only"
command -v hdiutil >/dev/null || die "missing: hdiutil; it is part of macOS, look for it in /usr/bin"

# A folder will do when it holds the two tools and is 25 or later.
is_jdk() {
    [ -x "$1/bin/jlink" ] && [ -x "$1/bin/jpackage" ] && [ -r "$1/release" ] || return 1
    local major
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${major:-0}" -ge 25 ]
}
jdk=
for candidate in "${JAVA_HOME:-}" /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        ~/Library/Java/JavaVirtualMachines/*25*/Contents/Home ~/.jdks/* ~/.sdkman/candidates/java/*; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then jdk=$candidate; break; fi
done
[ -n "$jdk" ] || die "no JDK 25 or later with jlink and jpackage found; install one and set JAVA_HOME to its folder"

[ -f "$dist/lib/quadset.jar" ] || die "no $dist/lib/quadset.jar; run first: mvn package"
compgen -G "$dist/javafx/javafx-graphics-*-mac*.jar" >/dev/null \
    || die "no JavaFX jars for macOS in $dist/javafx; run mvn package on a Mac"
dist=$(cd "$dist" && pwd)

# The project's own version: the first one that is not inside <parent>.
version=${1:-$(sed -e '/<parent>/,/<\/parent>/d' "$root/pom.xml" 2>/dev/null \
    | sed -n 's:.*<version>\(.*\)</version>.*:\1:p' | head -n 1)}
version=${version%-SNAPSHOT}
[[ $version =~ ^[1-9][0-9]*(\.[0-9]+){0,2}$ ]] \
    || die "version '$version': macOS wants 1.2.3, not beginning with 0; give one as the argument"

mkdir -p "$out"
# Outside the checkout, because jpackage stumbles over a blank in the path of what it packs.
work=$(mktemp -d "${TMPDIR:-/tmp}/quadset-dmg.XXXXXX")
trap 'rm -rf "$work"' EXIT

# The same modules as in build-deb.sh.
modules=javafx.controls,javafx.fxml,java.sql,java.desktop,java.naming,java.net.http,java.logging,java.management
modules+=,java.xml,java.prefs,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.charsets,jdk.zipfs
echo "Quadset $version, with $jdk"
echo "1 of 2: Java runtime"
"$jdk/bin/jlink" --module-path "$dist/javafx" --add-modules "$modules" \
    --no-header-files --no-man-pages --generate-cds-archive --output "$work/runtime"

# The fonts' licence asks that its text goes with them. On macOS it lies among the jars: anything beside them in the
# bundle would be in the way of a signature.
cp -R "$dist/lib" "$work/input"
mkdir "$work/input/licences"
cp "$root"/assets/fonts/OFL-*.txt "$work/input/licences/"
licence=()
if [ -f "$root/LICENSE" ]; then
    cp "$root/LICENSE" "$work/input/licences/"
    licence=(--license-file "$work/input/licences/LICENSE")
fi

echo "2 of 2: disk image"
"$jdk/bin/jpackage" --type dmg --dest "$out" --temp "$work/temp" \
    --name Quadset --app-version "$version" --vendor Quadset --copyright "Copyright the Quadset authors" \
    --description "Charting, exercise sheets and scheduling for physical-therapy clinics" \
    --icon "$root/assets/icon/quadset.icns" \
    --runtime-image "$work/runtime" --input "$work/input" --main-jar quadset.jar --main-class org.quadset.Quadset \
    --java-options "--add-modules=javafx.controls,javafx.fxml" \
    --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
    --java-options "--sun-misc-unsafe-memory-access=allow" \
    ${licence[@]+"${licence[@]}"} \
    --mac-package-identifier org.quadset --mac-package-name Quadset --mac-app-category medical
echo "made target/installer/Quadset-$version.dmg"
echo "in a terminal: /Applications/Quadset.app/Contents/MacOS/Quadset --help"
