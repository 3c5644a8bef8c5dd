package dev.codemedic.cli.settings;

import dev.codemedic.models.guard.Allowance;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.strategy.Tactics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the {@code [models]} tables of two files together. What the project says goes before what the user says, but a
 * project's file comes with a repository: it lifts none of the user's bounds, and makes no model cheaper.
 */
final class ModelSettingsReader {
    private static final String LOCAL_ONLY = "local-only";
    private static final String HOSTED = "hosted";
    private static final List<String> STRATEGIES = List.of("agentless", "incremental", "multi-agent", "ensemble");
    private static final List<String> DOMAINS = List.of("frontend", "backend", "full-stack", "low-level", "data");
    private static final int HOUR = 3600;
    private static final int MOST = 1_000_000_000;

    private final TomlTable project;
    private final TomlTable user;

    /** One value of a table. */
    @FunctionalInterface
    private interface Reading<T> {
        Optional<T> in(TomlTable table) throws SettingsUnusable;
    }

    private ModelSettingsReader(TomlTable project, TomlTable user) {
        this.project = project;
        this.user = user;
    }

    /**
     * The settings of two files.
     *
     * @param asked on the command line or in the environment
     */
    static ModelSettings of(Optional<ModelUse> asked, TomlTable project, TomlTable user) throws SettingsUnusable {
        return new ModelSettingsReader(checked(project), checked(user)).read(asked);
    }

    private static TomlTable checked(TomlTable file) throws SettingsUnusable {
        file.only("models", "memory", PolicySettingsReader.TABLE);
        var models = file.table("models");
        models.only(
                "use",
                "privacy",
                "ensemble",
                "strategies",
                "domain",
                "rounds",
                "samples",
                "answer-seconds",
                "seconds",
                "roles",
                "heal",
                "day",
                "price",
                "window");
        return models;
    }

    private ModelSettings read(Optional<ModelUse> asked) throws SettingsUnusable {
        return new ModelSettings(
                use(asked),
                chosen(asked),
                hosted(),
                first(table -> table.texts("ensemble")).orElse(List.of()),
                roles(),
                course(),
                allowance("heal", Allowance.HEAL),
                allowance("day", Allowance.DAY),
                prices(),
                windows());
    }

    private <T> Optional<T> first(Reading<T> reading) throws SettingsUnusable {
        var own = reading.in(project);
        var general = reading.in(user);
        return own.or(() -> general);
    }

    private ModelUse use(Optional<ModelUse> asked) throws SettingsUnusable {
        var own = project.texts("use").map(names -> ModelUse.of(names, project.file(), true));
        var general = user.texts("use").map(names -> ModelUse.of(names, user.file(), true));
        return asked.or(() -> own).or(() -> general).orElse(new ModelUse.None());
    }

    private Set<String> chosen(Optional<ModelUse> asked) throws SettingsUnusable {
        var chosen = new HashSet<String>();
        asked.ifPresent(use -> chosen.addAll(use instanceof ModelUse.Named named ? named.names() : List.of()));
        chosen.addAll(user.texts("use").orElse(List.of()));
        chosen.addAll(user.texts("ensemble").orElse(List.of()));
        for (var role : Role.values()) {
            user.table("roles").text(role.word()).ifPresent(chosen::add);
        }
        return chosen;
    }

    /** Only a project can let its own code out, and not where the user says that nothing leaves this machine. */
    private boolean hosted() throws SettingsUnusable {
        if (user.word("privacy", List.of(LOCAL_ONLY, HOSTED)).equals(Optional.of(HOSTED))) {
            throw user.wrong(
                    "privacy",
                    "each project decides by itself whether its code may leave this machine: set privacy ="
                            + " \"hosted\" in its medic.toml");
        }
        return project.word("privacy", List.of(LOCAL_ONLY, HOSTED)).equals(Optional.of(HOSTED))
                && user.text("privacy").isEmpty();
    }

    private Course course() throws SettingsUnusable {
        var usual = Tactics.STANDARD;
        return new Course(
                first(table -> table.words("strategies", STRATEGIES)).orElse(List.of()),
                first(table -> table.word("domain", DOMAINS)).orElse(""),
                first(table -> table.count("rounds", 1, 20)).orElse(usual.rounds()),
                first(table -> table.count("samples", 1, 10)).orElse(usual.samples()),
                Duration.ofSeconds(
                        first(table -> table.count("answer-seconds", 1, HOUR)).orElse(180)),
                first(table -> table.count("seconds", 1, 24 * HOUR))
                        .map(Duration::ofSeconds)
                        .orElse(usual.patience()));
    }

    private Map<Role, String> roles() throws SettingsUnusable {
        var words = Stream.of(Role.values()).map(Role::word).toArray(String[]::new);
        project.table("roles").only(words);
        user.table("roles").only(words);
        var roles = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            first(table -> table.table("roles").text(role.word())).ifPresent(model -> roles.put(role, model));
        }
        return roles;
    }

    private Allowance allowance(String name, Allowance usual) throws SettingsUnusable {
        var keys = new String[] {"questions", "tokens", "dollars", "seconds"};
        project.table(name).only(keys);
        user.table(name).only(keys);
        return new Allowance(
                bound(name, table -> table.count("questions", 0, MOST), usual.calls()),
                bound(name, table -> table.count("tokens", 0, MOST), usual.tokens()),
                bound(name, table -> table.amount("dollars"), usual.dollars()),
                bound(name, table -> table.count("seconds", 0, MOST).map(Duration::ofSeconds), usual.time()));
    }

    /** A project may come from anybody: it can lower a bound, and only the user's own file can raise one. */
    private <T extends Comparable<T>> T bound(String name, Reading<T> reading, T usual) throws SettingsUnusable {
        var most = reading.in(user.table(name)).orElse(usual);
        var own = reading.in(project.table(name)).orElse(most);
        return own.compareTo(most) < 0 ? own : most;
    }

    private Map<String, Price> prices() throws SettingsUnusable {
        var prices = new LinkedHashMap<String, Price>();
        for (var file : List.of(user, project)) {
            var table = file.table("price");
            for (var model : table.keys()) {
                prices.merge(model, price(table, model), Price::or);
            }
        }
        return prices;
    }

    private static Price price(TomlTable prices, String model) throws SettingsUnusable {
        var price = prices.table(model);
        price.only("question", "answer");
        var question = price.amount("question");
        var answer = price.amount("answer");
        if (question.isEmpty() || answer.isEmpty()) {
            throw prices.wrong(model, "it needs question and answer, in US dollars for a million tokens");
        }
        return new Price(question.get(), answer.get());
    }

    private Map<String, Integer> windows() throws SettingsUnusable {
        var windows = new LinkedHashMap<String, Integer>();
        for (var file : List.of(user, project)) {
            var table = file.table("window");
            for (var model : table.keys()) {
                table.count(model, 2048, 10_000_000).ifPresent(tokens -> windows.put(model, tokens));
            }
        }
        return windows;
    }
}
