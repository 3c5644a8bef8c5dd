package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody hopes for: one clear message, a proper exit code, and not a byte of the user's tree changed. */
class BadInputTest {
    private static final String BROKEN = """
            import sys

            def price(name):
                return {"tea": 3}[name]

            print(price(sys.argv[1]))
            """;

    @TempDir
    private Path folder = Path.of("");

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, String> tree() throws IOException {
        var tree = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (!name.startsWith(".medic/")) {
                    tree.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return tree;
    }

    private static void noTraceOfOurs(MedicProcess run) {
        assertThat(run.errors()).doesNotContain("dev.codemedic");
    }

    @Test
    void aProjectOfFiveThousandFilesIsHealed() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            write("package" + i % 50 + "/module" + i + ".py", "def f" + i + "(x):\n    return x + " + i + "\n");
        }
        write("shop.py", BROKEN);
        var before = tree();
        var run = MedicProcess.in(folder, "run", "--", "python3", "shop.py", "jam");
        assertThat(run.errors()).contains("survives").contains("medic apply M-1");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aGigabyteOfOutputPassesAndTheCrashBehindItIsSeen() throws Exception {
        write("loud.py", """
                import sys

                line = "x" * (1 << 20) + "\\n"
                for _ in range(1024):
                    sys.stdout.write(line)
                print({}["jam"])
                """);
        var run = MedicProcess.run(
                folder,
                null,
                List.of(
                        "sh",
                        "-c",
                        String.join(" ", quoted(MedicProcess.COMMAND)) + " run -- python3 loud.py | wc -c"));
        assertThat(run.output().strip()).isEqualTo(String.valueOf(1024L * ((1 << 20) + 1)));
        assertThat(run.errors()).contains("KeyError: 'jam'").contains("medic  M-1");
        noTraceOfOurs(run);
    }

    private static List<String> quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").toList();
    }

    @Test
    void sourceThatIsNoUtf8IsLeftAsItIsAndHealed() throws Exception {
        var latin = "# -*- coding: latin-1 -*-\nnames = {'caf\u00e9': 3}\nprint(len(nmes))\n";
        Files.write(folder.resolve("caf.py"), latin.getBytes(StandardCharsets.ISO_8859_1));
        var run = MedicProcess.in(folder, "run", "--apply", "--", "python3", "caf.py");
        assertThat(run.errors()).contains("fix");
        assertThat(Files.readAllBytes(folder.resolve("caf.py")))
                .isEqualTo(latin.replace("nmes", "names").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void sourceWithBrokenBytesGetsOneClearMessage() throws Exception {
        Files.write(folder.resolve("broken.py"), new byte[] {'x', '=', '"', (byte) 0xff, (byte) 0xfe, '"', '\n'});
        var before = tree();
        var run = MedicProcess.in(folder, "run", "--", "python3", "broken.py");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).contains("medic  M-1");
        noTraceOfOurs(run);
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aTraceWithoutSourceIsToldApart() throws Exception {
        write("gone.py", "def f():\n    return {}['jam']\n");
        write("main.py", """
                import importlib, os
                import gone
                os.remove("gone.py")
                gone.f()
                """);
        var run = MedicProcess.in(folder, "run", "--", "python3", "main.py");
        assertThat(run.errors()).contains("KeyError").contains("medic  M-1").contains("no code fix");
        noTraceOfOurs(run);
    }

    @Test
    void codeOfALibraryIsNotPatched() throws Exception {
        write("venv/lib/python3.11/site-packages/lib.py", "def f():\n    return {}['jam']\n");
        var run = MedicProcess.in(
                folder,
                "run",
                "--",
                "env",
                "PYTHONPATH=venv/lib/python3.11/site-packages",
                "python3",
                "-c",
                "import lib; lib.f()");
        assertThat(run.errors()).contains("no code fix").contains("[out-of-scope]");
    }

    @Test
    void aSecondMedicInTheSameProjectWaitsOrSaysSo() throws Exception {
        write("shop.py", BROKEN);
        write("slow.py", "import time\ntime.sleep(1)\nprint({}['jam'])\n");
        var first = new ProcessBuilder(words("run", "--", "python3", "slow.py"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var second = MedicProcess.in(folder, "run", "--", "python3", "shop.py", "jam");
        var output = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.errors()).contains("medic  M-");
        assertThat(output).contains("medic  M-");
        var list = MedicProcess.in(folder, "list");
        assertThat(list.output()).contains("M-1").contains("M-2");
    }

    private static List<String> words(String... arguments) {
        var words = new ArrayList<>(MedicProcess.COMMAND);
        words.addAll(List.of(arguments));
        return words;
    }

    @Test
    void aTreeThatCannotBeWrittenIsExplainedAndLeftAlone() throws Exception {
        assumeTrue(MedicProcess.run(folder, null, List.of("sh", "-c", "command -v bwrap"))
                        .exit()
                == 0);
        write("shop.py", BROKEN);
        var walls = List.of(
                "bwrap",
                "--dev-bind",
                "/",
                "/",
                "--ro-bind",
                folder.toString(),
                folder.toString(),
                "--chdir",
                folder.toString());
        var run = MedicProcess.run(folder, null, joined(walls, words("run", "--", "python3", "shop.py", "jam")));
        assertThat(run.errors()).contains("KeyError: 'jam'").contains("survives");
        var apply = MedicProcess.run(folder, null, joined(walls, words("apply", "M-1")));
        assertThat(apply.exit()).isNotZero();
        assertThat(apply.errors().lines().filter(line -> !line.isBlank())).hasSize(1);
        assertThat(apply.errors()).startsWith("medic: ");
        assertThat(folder.resolve("shop.py")).hasContent(BROKEN);
    }

    private static List<String> joined(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    @Test
    void aFullDiskLosesNothing() throws Exception {
        var mount = Files.createDirectory(folder.resolve("small"));
        assumeTrue(MedicProcess.run(
                                folder,
                                null,
                                List.of("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", mount.toString()))
                        .exit()
                == 0);
        try {
            Files.writeString(mount.resolve("shop.py"), BROKEN);
            fill(mount.resolve("ballast"));
            var run = MedicProcess.in(mount, "run", "--", "python3", "shop.py", "jam");
            assertThat(run.errors()).contains("KeyError: 'jam'").contains("survives");
            var apply = MedicProcess.in(mount, "apply", "M-1");
            assertThat(apply.exit()).isNotZero();
            assertThat(apply.errors().lines().filter(line -> !line.isBlank())).hasSize(1);
            assertThat(mount.resolve("shop.py")).hasContent(BROKEN);
        } finally {
            MedicProcess.run(folder, null, List.of("umount", mount.toString()));
        }
    }

    private static void fill(Path file) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException full) {
            assertThat(Files.size(file)).isPositive();
        }
    }

    @Test
    void sourceNewerThanItsClassesIsNotPatchedBlindly() throws Exception {
        write("Main.java", "class Main {\n    public static void main(String[] a) { System.out.println(a[3]); }\n}\n");
        var compiled = MedicProcess.run(
                folder,
                null,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-d",
                        "classes",
                        "Main.java"));
        assertThat(compiled.exit()).isZero();
        write(
                "Main.java",
                "// changed\n\nclass Main {\n    public static void main(String[] a) { System.out.println(a[3]); }\n}\n");
        var run = MedicProcess.in(
                folder,
                "run",
                "--",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "classes",
                "Main");
        assertThat(run.errors())
                .contains("`Main.java` was changed after it was compiled")
                .contains("Compile the project and run it again");
    }

    @Test
    void hostileFileNamesAndMessagesCannotStyleTheTerminal() throws Exception {
        write("main.py", "raise ValueError('\\x1b[2Jgone \\u202e')\n");
        var run = MedicProcess.in(folder, "run", "--", "python3", "main.py");
        var story = run.errors().substring(run.errors().indexOf("medic  M-1"));
        assertThat(story).doesNotContain("\u001b").doesNotContain("\u202e");
    }
}
