package dev.codemedic.cli.settings;

import dev.codemedic.core.decide.Kind;
import dev.codemedic.core.decide.Limit;
import dev.codemedic.core.decide.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts the {@code [policy]} tables of two files together: where both say something, the stricter counts. */
final class PolicySettingsReader {
    /** The name of the table. */
    static final String TABLE = "policy";

    private static final List<String> MODES = words(Mode.values(), Mode::word);
    private static final List<String> KINDS = words(Kind.values(), Kind::word);
    private static final int MOST = 10_000;

    private final TomlTable project;
    private final TomlTable user;

    /** One value of a table. */
    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> in(TomlTable table) throws SettingsUnusable;
    }

    private PolicySettingsReader(TomlTable project, TomlTable user) {
        this.project = project;
        this.user = user;
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Stream.of(values).map(word).toList();
    }

    /** The settings of two files. */
    static PolicySettings of(TomlTable project, TomlTable user) throws SettingsUnusable {
        return new PolicySettingsReader(checked(project), checked(user)).read();
    }

    private static TomlTable checked(TomlTable file) throws SettingsUnusable {
        file.only("models", "memory", TABLE);
        var policy = file.table(TABLE);
        policy.only(
                "mode",
                "kind",
                "apply-above",
                "ask-above",
                "max-an-hour",
                "max-a-day",
                "probation-runs",
                "probation-hours",
                "paths",
                "categories");
        return policy;
    }

    private PolicySettings read() throws SettingsUnusable {
        var kind = stricter(
                        table -> table.word("kind", KINDS).flatMap(Kind::of), Comparator.<Kind>naturalOrder(), false)
                .orElse(new Sourced<>(Kind.APPLICATION, "default"));
        var usual = kind.value();
        var of = "kind = " + usual.word();
        var mode = mode(usual, of);
        var apply = stricter(confidence("apply-above"), Comparator.<Double>naturalOrder(), true)
                .orElse(new Sourced<>(usual.bar().apply(), of));
        var ask = stricter(confidence("ask-above"), Comparator.<Double>naturalOrder(), true)
                .orElse(
                        mode.value() == Mode.ASK
                                ? new Sourced<>(0.0, "mode = ask")
                                : new Sourced<>(Math.min(usual.bar().ask(), apply.value()), of));
        if (ask.value() > apply.value()) {
            throw new SettingsUnusable(ask.source() + ": ask-above in [" + TABLE + "]: it is above apply-above ("
                    + apply.value() + "), so that nothing would ever be offered");
        }
        return new PolicySettings(
                kind,
                mode,
                apply,
                ask,
                new Sourced<>(usual.bar().onlyVerified(), of),
                count("max-an-hour", 0, Comparator.reverseOrder(), new Sourced<>(usual.hour(), of)),
                count("max-a-day", 0, Comparator.reverseOrder(), new Sourced<>(usual.day(), of)),
                count("probation-runs", 1, Comparator.naturalOrder(), new Sourced<>(usual.runs(), of)),
                count("probation-hours", 1, Comparator.naturalOrder(), new Sourced<>(usual.hours(), of)),
                limits());
    }

    /** The user's own word is the furthest that any project may go. */
    private Sourced<Mode> mode(Kind kind, String of) throws SettingsUnusable {
        var told = stricter(
                        table -> table.word("mode", List.of("apply", "ask", "diagnose"))
                                .flatMap(Mode::of),
                        Comparator.<Mode>naturalOrder().reversed(),
                        true)
                .orElse(new Sourced<>(Mode.ASK, "default"));
        return kind.most().compareTo(told.value()) < 0 ? new Sourced<>(kind.most(), of) : told;
    }

    /**
     * What the files say: of two the stricter, or the project's own.
     *
     * @param strictness what is stricter is greater
     * @param both whether the user's file bounds the project's
     */
    private <T> Optional<Sourced<T>> stricter(Reading<T> reading, Comparator<T> strictness, boolean both)
            throws SettingsUnusable {
        var own = reading.in(project).map(value -> new Sourced<>(value, project.file()));
        var general = reading.in(user).map(value -> new Sourced<>(value, user.file()));
        if (own.isEmpty() || general.isEmpty()) {
            return own.or(() -> general);
        }
        boolean bounded =
                both && strictness.compare(general.get().value(), own.get().value()) > 0;
        return bounded ? general : own;
    }

    private Sourced<Integer> count(String key, int least, Comparator<Integer> strictness, Sourced<Integer> usual)
            throws SettingsUnusable {
        return stricter(table -> table.count(key, least, MOST), strictness, true)
                .orElse(usual);
    }

    private static Reading<Double> confidence(String key) {
        return table -> {
            var told = table.amount(key);
            if (told.isPresent() && told.get() > 1) {
                throw table.wrong(key, "it has to be a number from 0 to 1, not " + told.get());
            }
            return told;
        };
    }

    private List<Sourced<Limit>> limits() throws SettingsUnusable {
        var limits = new ArrayList<Sourced<Limit>>();
        for (var file : List.of(project, user)) {
            limits(file, "paths", Limit.Files::new, limits);
            limits(file, "categories", Limit.Failures::new, limits);
        }
        return limits;
    }

    private static void limits(
            TomlTable file, String name, BiFunction<String, Mode, Limit> made, List<Sourced<Limit>> limits)
            throws SettingsUnusable {
        var table = file.table(name);
        for (var key : table.keys()) {
            var mode = table.word(key, MODES).flatMap(Mode::of).orElseThrow();
            try {
                limits.add(new Sourced<>(made.apply(key, mode), file.file()));
            } catch (IllegalArgumentException wrong) {
                throw table.wrong(key, "it is no pattern of file names: " + wrong.getMessage());
            }
        }
    }
}
