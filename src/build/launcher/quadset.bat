@echo off
rem Starts Quadset with a Java 25 or newer: the one beside this program, JAVA_HOME, the usual places, or the path.
setlocal
set "HERE=%~dp0.."
set "JAVA="
if exist "%HERE%\runtime\bin\java.exe" set "JAVA=%HERE%\runtime\bin\java.exe"
if not defined JAVA if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*") do set "JAVA=%%d\bin\java.exe"
if not defined JAVA set "JAVA=java"
"%JAVA%" "--module-path=%HERE%\javafx" --add-modules=javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%HERE%\lib\*" org.quadset.Quadset %*
exit /b %ERRORLEVEL%
