# NOT RUN YET: this script was written, but nobody has run it on Windows so far.
#
# Makes the Windows installer of what "mvn package", run on Windows, left in target\quadset.
#
#   powershell -ExecutionPolicy Bypass -File installer\build-msi.ps1 [VERSION]
#
# VERSION: default is the version in pom.xml, without -SNAPSHOT. The installer goes to target\installer. It is not signed.
# Settings from outside: JAVA_HOME (a JDK of 25 or later), QUADSET_DIST (default target\quadset).
# Needs the WiX Toolset, which jpackage calls.
param([string]$Version = "")

$ErrorActionPreference = "Stop"
Write-Host "build-msi: not run yet on Windows; please report what happens"

# The identity of the product: it must stay the same for ever, or a new version installs beside the old one.
$upgradeId = "f6591b56-ea0a-49e1-a779-3736464733c5"

function Stop-With([string]$Text) {
    [Console]::Error.WriteLine("build-msi: $Text")
    exit 1
}

$root = Split-Path -Parent $PSScriptRoot
$dist = if ($env:QUADSET_DIST) { $env:QUADSET_DIST } else { Join-Path $root "target\quadset" }
$out = Join-Path $root "target\installer"

# --- tools ---
$wix = (Get-Command wix -ErrorAction SilentlyContinue) -or
    ((Get-Command candle -ErrorAction SilentlyContinue) -and (Get-Command light -ErrorAction SilentlyContinue))
if (-not $wix) {
    Stop-With "missing: WiX; install the WiX Toolset (3, 4 or 5) and put its programs on the PATH"
}

# A folder will do when it holds the two tools and is 25 or later.
function Test-Jdk([string]$Folder) {
    $release = Join-Path $Folder "release"
    foreach ($needed in "bin\jlink.exe", "bin\jpackage.exe", "release") {
        if (-not (Test-Path (Join-Path $Folder $needed))) { return $false }
    }
    $line = Get-Content $release | Where-Object { $_ -match '^JAVA_VERSION="(\d+)' } | Select-Object -First 1
    return ($line -match '^JAVA_VERSION="(\d+)') -and ([int]$Matches[1] -ge 25)
}
$candidates = @()
if ($env:JAVA_HOME) { $candidates += $env:JAVA_HOME }
foreach ($pattern in "$env:ProgramFiles\Eclipse Adoptium\*25*", "$env:ProgramFiles\Java\*25*", "$env:USERPROFILE\.jdks\*") {
    $candidates += @(Get-Item -Path $pattern -ErrorAction SilentlyContinue | ForEach-Object { $_.FullName })
}
$jdk = $candidates | Where-Object { Test-Jdk $_ } | Select-Object -First 1
if (-not $jdk) { Stop-With "no JDK 25 or later with jlink and jpackage found; install one and set JAVA_HOME to its folder" }

# --- what to pack ---
if (-not (Test-Path (Join-Path $dist "lib\quadset.jar"))) { Stop-With "no $dist\lib\quadset.jar; run first: mvn package" }
if (-not (Test-Path (Join-Path $dist "javafx\javafx-graphics-*-win*.jar"))) {
    Stop-With "no JavaFX jars for Windows in $dist\javafx; run mvn package on Windows"
}
if (-not $Version) { $Version = ([xml](Get-Content (Join-Path $root "pom.xml") -Raw)).project.version }
$Version = $Version -replace '-SNAPSHOT$', ''
if ($Version -notmatch '^\d+(\.\d+){0,2}$') { Stop-With "version '$Version' is not of the form 1.2.3; give it as the argument" }

New-Item -ItemType Directory -Force -Path $out | Out-Null
$work = Join-Path ([IO.Path]::GetTempPath()) ("quadset-msi-" + [Guid]::NewGuid())
New-Item -ItemType Directory -Path $work | Out-Null
try {
    # The same modules as in build-deb.sh.
    $modules = "javafx.controls,javafx.fxml,java.sql,java.desktop,java.naming,java.net.http,java.logging,java.management," +
        "java.xml,java.prefs,jdk.unsupported,jdk.crypto.ec,jdk.localedata,jdk.charsets,jdk.zipfs"
    Write-Host "Quadset $Version, with $jdk"
    Write-Host "1 of 2: Java runtime"
    & "$jdk\bin\jlink.exe" --module-path "$dist\javafx" --add-modules $modules --no-header-files --no-man-pages `
        --generate-cds-archive --output "$work\runtime"
    if ($LASTEXITCODE -ne 0) { Stop-With "jlink failed" }

    # The fonts' licence asks that its text goes with them.
    New-Item -ItemType Directory -Path "$work\licences" | Out-Null
    Copy-Item "$root\assets\fonts\OFL-*.txt" "$work\licences"
    $licence = @()
    if (Test-Path "$root\LICENSE") {
        Copy-Item "$root\LICENSE" "$work\licences\LICENSE.txt"
        $licence = @("--license-file", "$work\licences\LICENSE.txt")
    }

    # A program with a window has no console on Windows, so the verbs (--help and the others) get a launcher of their own.
    Set-Content -Encoding ascii -Path "$work\console.properties" -Value @(
        "win-console=true", "win-shortcut=false", "win-menu=false")

    Write-Host "2 of 2: installer"
    & "$jdk\bin\jpackage.exe" --type msi --dest $out --temp "$work\temp" `
        --name Quadset --app-version $Version --vendor Quadset --copyright "Copyright the Quadset authors" `
        --description "Charting, exercise sheets and scheduling for physical-therapy clinics" `
        --icon "$root\assets\icon\quadset.ico" `
        --runtime-image "$work\runtime" --input "$dist\lib" --main-jar quadset.jar --main-class org.quadset.Quadset `
        --java-options "--add-modules=javafx.controls,javafx.fxml" `
        --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" `
        --java-options "--sun-misc-unsafe-memory-access=allow" `
        --add-launcher "quadset-console=$work\console.properties" `
        --app-content "$work\licences" @licence `
        --win-menu --win-menu-group Quadset --win-shortcut --win-dir-chooser --win-upgrade-uuid $upgradeId
    if ($LASTEXITCODE -ne 0) { Stop-With "jpackage failed" }
    Write-Host "made target\installer\Quadset-$Version.msi"
    Write-Host "in a terminal: quadset-console.exe --help, in the folder where Quadset was installed"
} finally {
    Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
}
