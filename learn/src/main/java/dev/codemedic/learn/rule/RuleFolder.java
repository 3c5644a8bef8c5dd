package dev.codemedic.learn.rule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder with a file for each rule, which people may edit and keep in version control. */
public final class RuleFolder {
    private static final String ENDING = ".yaml";
    private static final int MOST = 1_000;

    private final Path folder;

    /** @param folder need not exist until a rule is written */
    public RuleFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What a folder holds.
     *
     * @param rules by name
     * @param troubles files that are no rules, each in a sentence; they stay as they are
     */
    public record Listing(List<Rule> rules, List<String> troubles) {
        public Listing {
            rules = List.copyOf(rules);
            troubles = List.copyOf(troubles);
        }
    }

    /** All rules. */
    public Listing list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return new Listing(List.of(), List.of());
        }
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(
                            file -> name(file).endsWith(ENDING) && !name(file).startsWith("."))
                    .sorted()
                    .limit(MOST)
                    .toList();
        }
        var rules = new ArrayList<Rule>();
        var troubles = new ArrayList<String>();
        for (var file : files) {
            try {
                rules.add(read(file));
            } catch (RuleUnreadable damaged) {
                troubles.add(String.valueOf(damaged.getMessage()));
            } catch (IOException unreadable) {
                troubles.add("the rule " + name(file) + " cannot be read: " + unreadable.getMessage());
            }
        }
        return new Listing(rules, troubles);
    }

    /** The rule of a name; empty where there is no such file. */
    public Optional<Rule> find(String name) throws IOException, RuleUnreadable {
        if (!Rule.isName(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(file(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /**
     * Reads a file from anywhere. It is used only where its own test passes.
     *
     * @throws RuleUnreadable where it is no rule, or its test fails
     */
    public static Rule imported(Path file) throws IOException, RuleUnreadable {
        var rule = RuleText.read(name(file), text(file));
        var failures = rule.check();
        if (!failures.isEmpty()) {
            throw new RuleUnreadable("the rule " + name(file) + " fails its own test: " + failures.getFirst());
        }
        return rule;
    }

    private static Rule read(Path file) throws IOException, RuleUnreadable {
        var rule = RuleText.read(name(file), text(file));
        if (!name(file).equals(rule.name() + ENDING)) {
            throw new RuleUnreadable(
                    "the rule " + name(file) + " is named " + rule.name() + " in it; file and name must be the same");
        }
        return rule;
    }

    private static String text(Path file) throws IOException, RuleUnreadable {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(4 * RuleReader.LARGEST + 1);
            if (bytes.length > 4 * RuleReader.LARGEST) {
                throw new RuleUnreadable(
                        "the rule " + name(file) + " is larger than " + RuleReader.LARGEST + " characters");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Writes a rule, in the place of one of that name. A reader sees the old file or the new one, never a part. */
    public void write(Rule rule) throws IOException {
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, "." + rule.name(), ".new");
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var content = ByteBuffer.wrap(RuleText.write(rule).getBytes(StandardCharsets.UTF_8));
                while (content.hasRemaining()) {
                    channel.write(content);
                }
                channel.force(true);
            }
            Files.move(fresh, file(rule.name()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Removes a rule. @return whether there was one */
    public boolean remove(String name) throws IOException {
        return Rule.isName(name) && Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
