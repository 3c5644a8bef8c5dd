package dev.codemedic.core.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of files that a fix must never change, told by their names. */
enum ProtectedKind {
    VERSION_CONTROL(
            "belongs to version control",
            Set.of(".git", ".hg", ".svn", ".bzr", ".githooks", ".husky"),
            ".gitattributes .gitmodules .gitignore .pre-commit-config.yaml"),
    MEDIC("belongs to Code Medic itself", Set.of(".medic"), "medic.toml"),
    CONTINUOUS_INTEGRATION(
            "is part of continuous integration",
            Set.of(
                    ".github",
                    ".gitlab",
                    ".circleci",
                    ".buildkite",
                    ".teamcity",
                    ".woodpecker",
                    ".forgejo",
                    ".gitea",
                    ".semaphore",
                    ".ci"),
            """
            .gitlab-ci.yml *.gitlab-ci.yml Jenkinsfile Jenkinsfile.* azure-pipelines*.yml azure-pipelines*.yaml .travis.yml
            appveyor.yml .appveyor.yml bitbucket-pipelines.yml .drone.yml .cirrus.yml .cirrus.star .woodpecker.yml
            .build.yml cloudbuild.yaml cloudbuild.yml buildspec.yml codecov.yml .codecov.yml .coveragerc"""),
    LOCK("is a lock file", Set.of(), """
            *.lock package-lock.json npm-shrinkwrap.json pnpm-lock.yaml bun.lockb conda-lock.yml go.sum gradle.lockfile
            buildscript-gradle.lockfile packages.lock.json Package.resolved"""),
    INSTALLED(
            "belongs to an installed package, not to the project",
            Set.of("site-packages", "dist-packages", "node_modules", ".venv", ".tox", ".nox", ".eggs"),
            ""),
    TEST(
            "is test code, and a fix must not change what judges it",
            Set.of(
                    "test",
                    "tests",
                    "__tests__",
                    "__mocks__",
                    "__snapshots__",
                    "testdata",
                    "test-data",
                    "test_data",
                    "e2e",
                    "cypress"),
            """
            test_*.py *_test.py *_tests.py conftest.py tests.py *Test.java *Tests.java *TestCase.java *[a-z0-9_]IT.java
            *Test.kt *Tests.kt *.test.* *.spec.* *-test.js *_test.go *_test.c *_test.cc *_test.cpp *_unittest.cc
            *_spec.rb *Spec.js *Spec.ts *Spec.groovy *.snap"""),
    BUILD("is a build file", Set.of(".mvn", "gradle"), """
            pom.xml *.gradle *.gradle.kts gradle.properties gradlew gradlew.bat mvnw mvnw.cmd build.xml ivy.xml build.sbt
            BUILD BUILD.bazel WORKSPACE WORKSPACE.bazel MODULE.bazel *.bzl Makefile makefile GNUmakefile *.mk
            CMakeLists.txt *.cmake meson.build setup.py setup.cfg pyproject.toml tox.ini noxfile.py pytest.ini
            .pytest.ini requirements*.txt Pipfile environment.yml MANIFEST.in package.json .npmrc .yarnrc .yarnrc.yml
            tsconfig.json tsconfig.*.json jest.config.* vitest.config.* karma.conf.js babel.config.* webpack.config.*
            vite.config.* rollup.config.* go.mod Cargo.toml Gemfile composer.json Dockerfile Dockerfile.*
            docker-compose*.yml compose.yaml compose.yml sitecustomize.py usercustomize.py""");

    private static final Set<String> TEST_SOURCES = Set.of("test", "it", "testfixtures");

    private final String words;
    private final Set<String> folders;
    private final Pattern names;

    ProtectedKind(String words, Set<String> folders, String names) {
        this.words = words;
        this.folders = folders;
        // a star in front stands for something, elsewhere for anything; brackets are classes of characters
        this.names = Pattern.compile(
                names.strip()
                        .replace(".", "\\.")
                        .replaceAll("(?<![^\\s])\\*", ".+")
                        .replaceAll("(?<=[^\\s])\\*", ".*")
                        .replaceAll("\\s+", "|"),
                // Some file systems do not tell capitals apart; names of tests are words, where capitals matter.
                name().equals("TEST") ? 0 : Pattern.CASE_INSENSITIVE);
    }

    /** Why such files are protected, to stand behind the file's name. */
    String words() {
        return words;
    }

    /** Whether a file is of this kind. @param path the names from the project's root down to the file */
    boolean covers(List<String> path) {
        var folders = path.subList(0, path.size() - 1);
        return names.matcher(path.getLast()).matches()
                || inFolder(this == VERSION_CONTROL ? path : folders)
                || this == TEST && testSources(folders);
    }

    private boolean inFolder(List<String> path) {
        boolean production = this == TEST && pairs(path).contains("src/main");
        return !production && path.stream().anyMatch(name -> folders.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** Source sets as Maven and Gradle name them: src/test, src/it, src/integrationTest. */
    private static boolean testSources(List<String> path) {
        return pairs(path).stream()
                .filter(pair -> pair.startsWith("src/"))
                .map(pair -> pair.substring("src/".length()))
                .anyMatch(set -> set.endsWith("Test") || TEST_SOURCES.contains(set.toLowerCase(Locale.ROOT)));
    }

    private static List<String> pairs(List<String> path) {
        var pairs = new ArrayList<String>();
        for (int i = 1; i < path.size(); i++) {
            pairs.add(path.get(i - 1) + "/" + path.get(i));
        }
        return pairs;
    }
}
