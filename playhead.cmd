@echo off
rem Starts Playhead on Windows: the window without arguments, the command line with them. See the file `playhead`
rem beside this one for what is built when, and for PLAYHEAD_JAVA and PLAYHEAD_OPTS.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"
set "BUILDS=%HERE%\target\app"

set "JDK="
if defined PLAYHEAD_JAVA (
    call :use "%PLAYHEAD_JAVA%"
    if not defined JDK (
        echo playhead: PLAYHEAD_JAVA is %PLAYHEAD_JAVA%, which is no JDK 25 1>&2
        exit /b 1
    )
)
if not defined JDK if defined JAVA_HOME call :use "%JAVA_HOME%"
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :use "%%~D"
if not defined JDK (
    echo playhead: no JDK 25 found. Install one ^(for example Eclipse Temurin 25^) and set JAVA_HOME or PLAYHEAD_JAVA to its folder. 1>&2
    exit /b 1
)

call :fresh
if not defined APP (
    call :build
    if errorlevel 1 exit /b 1
)

rem The same options as in the file `playhead`: the window has Java's default collector, the command line a small one.
set "OPTIONS=-XX:MaxRAMPercentage=60 -XX:NewSize=192m -XX:FreqInlineSize=100 -XX:InlineSmallCode=1200 -XX:MaxInlineLevel=7 -XX:LoopUnrollLimit=10 -XX:LoopOptsCount=8 -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions"
set "OPTIONS=%OPTIONS% -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -Djdk.util.jar.version=21 -Djdk.reflect.useNativeAccessorOnly=true"
set "OPTIONS=%OPTIONS% -Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set "OPTIONS=%OPTIONS% -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dh2.allowedClasses=playhead.readmodel.EventsTableEngine,playhead.readmodel.StateFunction"
if "%~1"=="package" (
    set "OUT=%~2"
    if "%~2"=="" set "OUT=%HERE%\target\package"
    call :package
    exit /b
)
call :collector "%~1" "%~2"
"%JDK%\bin\java.exe" %OPTIONS% %PLAYHEAD_OPTS% -cp "%APP%\playhead.jar;%APP%\lib\*" playhead.Main %*
exit /b %ERRORLEVEL%

rem Without arguments, or with one that is a file or folder, the window is opened. Another collector can be named.
:collector
if "%~1"=="" goto window
if not "%~2"=="" goto commandline
if not exist "%~1" goto commandline
if not "%~x1"=="" goto window
if not "%~1"=="%~nx1" goto window
:commandline
set "OPTIONS=-XX:+UseSerialGC -XX:InitialRAMPercentage=5 -XX:PretenureSizeThreshold=256k %OPTIONS% -Djava.awt.headless=true"
goto chosen
:window
set "OPTIONS=-XX:+UseG1GC %OPTIONS%"
:chosen
if not defined PLAYHEAD_OPTS exit /b 0
if not "%PLAYHEAD_OPTS:-XX:+Use=%"=="%PLAYHEAD_OPTS%" set "OPTIONS=%OPTIONS:-XX:+UseSerialGC =%"
if not "%PLAYHEAD_OPTS:-XX:+Use=%"=="%PLAYHEAD_OPTS%" set "OPTIONS=%OPTIONS:-XX:+UseG1GC =%"
exit /b 0

rem An application with a Java runtime of its own.
:package
"%JDK%\bin\java.exe" "%HERE%\.build\Package.java" "%APP%" "%OUT%" -XX:+UseG1GC %OPTIONS%
exit /b %ERRORLEVEL%

rem Sets JDK to the folder %1 if it is a JDK 25.
:use
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /r /c:"JAVA_VERSION=.25[.\"+-]" "%~1\release" >nul 2>&1 && set "JDK=%~1"
exit /b 0

rem Sets APP to the newest build unless there is none or a source is newer than it.
:fresh
set "APP="
if not exist "%BUILDS%\current" exit /b 0
set /p NAME=<"%BUILDS%\current"
if not exist "%BUILDS%\%NAME%\playhead.jar" exit /b 0
powershell -NoProfile -Command "$t=(Get-Item '%BUILDS%\%NAME%\started').LastWriteTimeUtc; if (Get-ChildItem -Recurse '%HERE%\src\main','%HERE%\fxml','%HERE%\pom.xml' -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 exit /b 0
set "APP=%BUILDS%\%NAME%"
exit /b 0

:build
where mvn >nul 2>&1
if errorlevel 1 (
    echo playhead: the first start builds Playhead with Maven, and there is no mvn on the PATH. Install Apache Maven 3.8 or newer. 1>&2
    exit /b 1
)
echo playhead: building ^(only at the first start and after a change^) ... 1>&2
set "NAME=build-%RANDOM%%RANDOM%"
mkdir "%BUILDS%\%NAME%" || exit /b 1
type nul >"%BUILDS%\%NAME%\started"
set "JAVA_HOME=%JDK%"
call mvn -q -B -f "%HERE%\pom.xml" -Papp -Dmaven.test.skip=true "-Dplayhead.lib=%BUILDS%\%NAME%\lib" package 1>&2
if errorlevel 1 (
    rmdir /s /q "%BUILDS%\%NAME%"
    echo playhead: the build failed, see the lines above 1>&2
    exit /b 1
)
copy /y "%HERE%\target\playhead.jar" "%BUILDS%\%NAME%\playhead.jar" >nul || exit /b 1
(echo %NAME%)>"%BUILDS%\current"
set "APP=%BUILDS%\%NAME%"
exit /b 0
