# Sourced by ./medic and ./mvnw: points JAVA_HOME at a JDK 25 or newer, or says what to install.
# Looks at JAVA_HOME, then at the java on the PATH, then where distributions and version managers put JDKs.

medic_jdk_feature() { # DIR -> its feature version, nothing where DIR is no JDK
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

medic_find_jdk() {
  medic_java=$(command -v java 2>/dev/null) && medic_java=$(readlink -f "$medic_java" 2>/dev/null) || medic_java=
  for medic_dir in "${JAVA_HOME:-}" "${medic_java%/bin/java}" \
    /usr/lib/jvm/* /opt/jdk* /opt/java/* /usr/java/* /usr/local/java/* "$HOME"/.jdks/* \
    "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$medic_dir" ] || continue
    medic_feature=$(medic_jdk_feature "$medic_dir") || continue
    if [ "${medic_feature:-0}" -ge 25 ] 2>/dev/null; then
      JAVA_HOME=$medic_dir
      export JAVA_HOME
      return 0
    fi
  done
  echo "medic: no JDK 25 or newer found (looked at JAVA_HOME, the PATH and the usual places)." >&2
  echo "       Install one, for example Eclipse Temurin 25, or set JAVA_HOME to it." >&2
  return 1
}

medic_find_jdk
