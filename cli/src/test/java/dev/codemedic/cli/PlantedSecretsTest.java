package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets in every place of real programs, and every byte that medic leaves or prints about them. */
class PlantedSecretsTest {
    private static final Path CORPUS = Path.of("../core/src/test/resources/dev/codemedic/core/redact/planted.txt");
    private static final int BATCH = 40;
    private static final int TELLING = 8;
    private static final String ENVIRONMENT = "3nv1ronment-of-ann";
    private static final String OPTION = "0pt10n-of-ann";
    private static final String NAMED = "n4med-for-ann";

    @TempDir
    private Path home = Path.of("");

    private Path project = Path.of("");
    private Path temporary = Path.of("");

    private record Planted(String text, String secret) {
        static Planted of(String line) {
            var text = line.substring(line.indexOf(": ") + 2);
            var marked = text.substring(text.indexOf('«'), text.indexOf('»') + 1);
            var secret = marked.substring(1, marked.length() - 1).replaceFirst("\\|", "");
            return new Planted(text.replace(marked, secret), secret);
        }
    }

    @BeforeEach
    void makeFolders() throws IOException {
        project = Files.createDirectories(home.resolve("project")).toRealPath();
        temporary = Files.createDirectories(home.resolve("temporary"));
    }

    private static List<Planted> planted() throws IOException {
        return Files.readAllLines(CORPUS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Planted::of)
                .toList();
    }

    @Test
    void noSecretOfAPythonProgramIsKeptOrShown() throws Exception {
        var all = planted();
        var leaks = new ArrayList<String>();
        for (int from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH));
            Files.writeString(project.resolve("app.py"), python(batch.size()));
            leaks.addAll(leaks(batch, "python3", "app.py"));
        }
        System.out.printf("Python: %d planted secrets, %d leaks%n", all.size(), leaks.size());
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(leaks).isEmpty();
    }

    @Test
    void noSecretOfAJavaProgramIsKeptOrShown() throws Exception {
        var all = planted();
        var leaks = new ArrayList<String>();
        for (int from = 0; from < all.size(); from += BATCH) {
            var batch = all.subList(from, Math.min(all.size(), from + BATCH));
            Files.writeString(project.resolve("Shop.java"), java(batch.size()));
            // without -g the program has no names of local variables, and nobody knows that one is called password
            var compiled = MedicProcess.run(project, null, List.of("javac", "-g", "Shop.java"));
            assertThat(compiled.exit()).as(compiled.errors()).isZero();
            leaks.addAll(leaks(batch, "java", "-cp", ".", "Shop"));
        }
        System.out.printf("Java: %d planted secrets, %d leaks%n", all.size(), leaks.size());
        assertThat(leaks).isEmpty();
    }

    @Test
    void aSecretInTheSourceIsShownByNothingButTheDiff() throws Exception {
        Files.writeString(project.resolve("app.py"), """
                def price(name, api_key="s0urce-of-ann-7"):
                    return {"tea": 3}[name], "api_key=s0urce-of-ann-7"

                price("milk")
                """);
        var run = MedicProcess.in(project, "run", "--", "python3", "app.py");
        assertThat(report(run.errors())).contains("medic apply").doesNotContain("s0urce-of");
        assertThat(MedicProcess.in(project, "show").output()).contains("cause").doesNotContain("s0urce-of");
        assertThat(MedicProcess.in(project, "why").output()).doesNotContain("s0urce-of");
        assertThat(MedicProcess.in(project, "diff").output()).contains("s0urce-of");
    }

    @Test
    void whatMedicKeepsIsForItsOwnerAlone() throws Exception {
        Files.writeString(project.resolve("app.py"), "import sys\nprint({'tea': 3}[sys.stdin.read().strip()])\n");
        MedicProcess.fed(project, "milk\n", "run", "--apply", "--", "python3", "app.py");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project.resolve(".medic"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project.resolve(".medic/medic.db"))))
                .isEqualTo("rw-------");
        try (var inputs = Files.list(project.resolve(".medic/inputs"))) {
            assertThat(inputs)
                    .isNotEmpty()
                    .allSatisfy(input -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(input)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aCommandWhoseSecretWasNotKeptIsNotRunAgain() throws Exception {
        Files.writeString(project.resolve("app.py"), "import sys\nprint({'tea': 3}[sys.argv[3]])\n");
        MedicProcess.in(project, "run", "--", "python3", "app.py", "--password", OPTION, "milk");
        var applied = MedicProcess.in(project, "apply");
        assertThat(applied.errors()).contains("Applied").contains("not run again");
        assertThat(applied.exit()).isZero();
    }

    /** What is left of the secrets, and where, after a program that holds them all has failed. */
    private List<String> leaks(List<Planted> batch, String... program) throws Exception {
        var secrets = new ArrayList<>(batch.stream().map(Planted::secret).toList());
        secrets.addAll(List.of(ENVIRONMENT, OPTION, NAMED));
        var input = batch.stream().map(Planted::text).collect(Collectors.joining("\n")) + "\n" + NAMED;
        var leaks = new ArrayList<String>();
        var command = new ArrayList<>(List.of("run", "--json", "--"));
        command.addAll(List.of(program));
        command.addAll(List.of("--password", OPTION));
        var told = medic(input, command);
        var json = told.output().lines().reduce("", (first, last) -> last);
        assertThat(json).as(told.errors()).startsWith("{").contains("\"proposals\"");
        note(leaks, "--json", json.getBytes(StandardCharsets.ISO_8859_1), secrets);
        command.remove("--json");
        var printed = medic(input, command);
        note(leaks, "report", report(printed.errors()).getBytes(StandardCharsets.UTF_8), secrets);
        for (var name : List.of("show", "why", "list", "diff")) {
            var run = MedicProcess.in(project, name);
            note(leaks, name, (run.output() + run.errors()).getBytes(StandardCharsets.ISO_8859_1), secrets);
        }
        for (var folder : List.of(project, temporary)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    note(leaks, file.toString(), Files.readAllBytes(file), secrets);
                }
            }
        }
        return leaks;
    }

    /** What medic says, behind what the program itself has printed. */
    private static String report(String errors) {
        assertThat(errors).contains("\nmedic  M-");
        return errors.substring(errors.indexOf("\nmedic  M-"));
    }

    private MedicProcess medic(String input, List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of("env", "SHOP_DB_PASSWORD=" + ENVIRONMENT));
        command.addAll(MedicProcess.COMMAND);
        command.add(3, "-Djava.io.tmpdir=" + temporary);
        command.addAll(arguments);
        return MedicProcess.run(project, input, command);
    }

    private static void note(List<String> leaks, String place, byte[] content, List<String> secrets) {
        var bytes = new String(content, StandardCharsets.ISO_8859_1);
        for (var secret : secrets) {
            int length = Math.min(TELLING, secret.length());
            IntStream.rangeClosed(0, secret.length() - length)
                    .mapToObj(at -> secret.substring(at, at + length))
                    .filter(bytes::contains)
                    .findFirst()
                    .ifPresent(piece -> {
                        int at = bytes.indexOf(piece);
                        leaks.add(secret + " in " + place + ": "
                                + bytes.substring(Math.max(0, at - 60), Math.min(bytes.length(), at + 40)));
                    });
        }
    }

    private static String python(int count) {
        var variables = IntStream.range(0, count)
                .mapToObj(index -> switch (index % 4) {
                    case 0 -> "    a%d = texts[%d]".formatted(index, index);
                    case 1 -> "    a%d = Box(texts[%d])".formatted(index, index);
                    case 2 -> "    a%d = {'deep': [texts[%d]]}".formatted(index, index);
                    default -> "    a%d = texts[%d].encode()".formatted(index, index);
                })
                .collect(Collectors.joining("\n"));
        return """
                import os, sys

                class Box:
                    def __init__(self, content):
                        self.content = content

                def price(name, texts):
                %s
                    password = texts[-1]
                    copy = ["x", password]
                    also = os.environ.get("SHOP_DB_PASSWORD")
                    print("using", password, also)
                    return {"tea": 3}[name]

                def main():
                    texts = sys.stdin.read().split("\\n")
                    print("\\n".join(texts))
                    sys.stderr.write("\\n".join(texts) + "\\n")
                    try:
                        price("milk", texts)
                    except KeyError as wrong:
                        raise ValueError("no price; " + " ; ".join(texts)) from wrong

                main()
                """.formatted(variables);
    }

    /** Few variables, since of a method with very many the agent sees the parameters alone. */
    private static String java(int count) {
        var variables =
                "        var boxes = List.of(%s);\n        var maps = List.of(%s);\n        var bytes = List.of(%s);\n"
                                .formatted(
                                        each(count, 1, "new Box(texts.get(%d))"),
                                        each(count, 2, "Map.of(\"deep\", List.of(texts.get(%d)))"),
                                        each(count, 3, "texts.get(%d).getBytes()"))
                        + IntStream.range(0, count)
                                .filter(index -> index % 4 == 0)
                                .mapToObj(index -> "        String a%d = texts.get(%d);".formatted(index, index))
                                .collect(Collectors.joining("\n"));
        return """
                import java.util.*;

                public class Shop {
                    record Box(String content) {}

                    static int price(String name, List<String> texts) {
                %s
                        String password = texts.get(texts.size() - 1);
                        var copy = List.of("x", password);
                        String also = System.getenv("SHOP_DB_PASSWORD");
                        System.out.println("using " + password + also);
                        Map<String, Integer> prices = new HashMap<>();
                        prices.put("tea", 3);
                        Integer found = prices.get(name);
                        return found.intValue();
                    }

                    public static void main(String[] arguments) throws Exception {
                        var texts = new ArrayList<String>();
                        var in = new Scanner(System.in);
                        while (in.hasNextLine()) {
                            texts.add(in.nextLine());
                        }
                        System.out.println(String.join("\\n", texts));
                        System.err.println(String.join("\\n", texts));
                        try {
                            price("milk", texts);
                        } catch (NullPointerException wrong) {
                            throw new IllegalStateException("no price; " + String.join(" ; ", texts), wrong);
                        }
                    }
                }
                """.formatted(variables);
    }

    private static String each(int count, int rest, String expression) {
        return IntStream.range(0, count)
                .filter(index -> index % 4 == rest)
                .mapToObj(expression::formatted)
                .collect(Collectors.joining(", "));
    }
}
