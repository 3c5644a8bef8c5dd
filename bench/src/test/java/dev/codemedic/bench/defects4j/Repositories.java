package dev.codemedic.bench.defects4j;

import dev.codemedic.bench.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A small library in a git repository, and a repository that describes its one bug as Defects4J does.
 *
 * @param folder where they are
 */
record Repositories(Path folder) {
    static final String WORDS = "src/java/org/acme/Words.java";
    static final String FIXED = """
            package org.acme;

            public class Words {
                /** The part before the dot; na\u00efve. */
                public static String stem(String word) {
                    int dot = word.indexOf('.');
                    if (dot < 0) {
                        return word;
                    }
                    return word.substring(0, dot);
                }

                public static int count(String text) {
                    return text.isEmpty() ? 0 : text.split(" ").length;
                }
            }
            """;
    static final String FAULTY = FIXED.replace("dot < 0", "dot < 1");
    /** JUnit 3, with a test that no Java of today passes. */
    private static final String TEST = """
            package org.acme;

            public class WordsTest extends BaseTest {
                public void testStem() {
                    assertEquals("a", Words.stem("a.b"));
                    assertEquals("", Words.stem(".b"));
                }

                public void testNone() {
                    assertEquals("a", Words.stem("a"));
                }
            }
            """;

    private static final String BASE = """
            package org.acme;

            public abstract class BaseTest extends junit.framework.TestCase {
                public void testOldJava() {
                    assertEquals("1.4", System.getProperty("java.specification.version"));
                }
            }
            """;
    private static final String MORE = """
            package org.acme;

            public class MoreTest {
                @org.junit.Test
                public void empty() {
                    org.junit.Assert.assertEquals(0, Words.count(""));
                }
            }
            """;
    private static final Map<String, String> LIBRARY = Map.of(
            WORDS,
            FIXED,
            "src/java/org/acme/enum/Old.java",
            "package org.acme.enum; class Old {}\n",
            "src/java/org/acme/Plugin.java",
            "package org.acme; class Plugin extends com.elsewhere.Plugin {}\n",
            "src/java/org/acme/Plugins.java",
            "package org.acme; class Plugins { Plugin first; }\n",
            "src/test/org/acme/WordsTest.java",
            TEST,
            "src/test/org/acme/BaseTest.java",
            BASE,
            "src/test/org/acme/MoreTest.java",
            MORE,
            "secret.txt",
            "not for a repair");

    /** Makes both. */
    static Repositories in(Path folder) throws IOException {
        var made = new Repositories(folder);
        made.commit("library", LIBRARY);
        var revision = made.git("library", "rev-parse", "HEAD").strip();
        made.describe(revision, made.patch(FAULTY));
        return made;
    }

    Defects4J lang() {
        return new Defects4J(folder.resolve("defects4j"), folder.resolve("library"), Project.LANG);
    }

    /** Describes the bug anew. @param patch its source patch */
    void describe(String revision, String patch) throws IOException {
        var home = "framework/projects/Lang/";
        commit(
                "defects4j",
                Map.of(
                        home + "active-bugs.csv",
                        "bug.id,revision.id.buggy,revision.id.fixed,report.id,report.url\n7,x," + revision + ",L-7,u\n",
                        home + "patches/7.src.patch",
                        patch,
                        home + "trigger_tests/7",
                        "--- org.acme.WordsTest::testStem\njava.lang.AssertionError\n\tat x\n",
                        home + "relevant_tests/7",
                        "org.acme.WordsTest\norg.acme.MoreTest\n"));
    }

    /** The patch from the fixed version to another. */
    String patch(String faulty) throws IOException {
        Files.writeString(folder.resolve("library").resolve(WORDS), faulty);
        var patch = git("library", "diff");
        git("library", "checkout", "-q", "--", WORDS);
        return patch;
    }

    String revision() throws IOException {
        return git("library", "rev-parse", "HEAD").strip();
    }

    private void commit(String name, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var path = folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        git(name, "init", "-q");
        git(name, "add", "-A");
        git(name, "-c", "user.name=Test", "-c", "user.email=test@localhost", "commit", "-q", "-m", "one");
    }

    private String git(String name, String... words) throws IOException {
        var all = new ArrayList<>(List.of("git"));
        all.addAll(List.of(words));
        var ended = new Command(all, folder.resolve(name), Duration.ofSeconds(20)).run();
        if (ended.exit() != 0) {
            throw new IOException(all + ": " + ended.lastWord());
        }
        return ended.output();
    }
}
