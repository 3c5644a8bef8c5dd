package dev.codemedic.core.failure;

import dev.codemedic.core.redact.HashedSecret;
import dev.codemedic.core.redact.KnownSecrets;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.core.redact.find.NameStrength;
import dev.codemedic.core.redact.find.SecretNames;
import dev.codemedic.core.redact.find.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the secrets out of everything that a failure tells. */
public final class FailureRedaction {
    /** The fact under which a hook names the secrets that it has seen: length, sum and hash, with colons between. */
    private static final String SEEN = "secrets";

    private final Redactor redactor;

    /** @param redactor what finds the secrets */
    public FailureRedaction(Redactor redactor) {
        this.redactor = redactor;
    }

    /** What a failure's command and the hook inside its program know to be secret. */
    public static KnownSecrets known(Failure failure) {
        var hashed = new HashSet<HashedSecret>();
        for (var thrown : failure.chain()) {
            for (var seen : thrown.facts().getOrDefault(SEEN, List.of())) {
                hashed(seen).ifPresent(hashed::add);
            }
        }
        var command = failure.run().command();
        return new KnownSecrets(Set.of(), hashed)
                .and(KnownSecrets.of(command.arguments()))
                .and(KnownSecrets.of(command.environment()));
    }

    private static Optional<HashedSecret> hashed(String text) {
        var parts = text.split(":", 3);
        try {
            return Optional.of(new HashedSecret(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
            return Optional.empty();
        }
    }

    /** The failure without secrets; the command as well, which therefore may no longer be fit to run. */
    public Failure of(Failure failure) {
        return new Failure(
                failure.kind(),
                failure.language(),
                failure.runtime(),
                failure.chain().stream().map(this::thrown).toList(),
                texts(failure.tests()),
                run(failure.run()));
    }

    private Thrown thrown(Thrown thrown) {
        Map<String, List<String>> facts = new HashMap<>();
        thrown.facts().forEach((name, items) -> facts.put(name, texts(items)));
        facts.remove(SEEN);
        var frames = thrown.frames().stream().map(this::frame).toList();
        return new Thrown(thrown.type(), redactor.without(thrown.message()), thrown.link(), frames, facts);
    }

    private Frame frame(Frame frame) {
        return new Frame(
                frame.file(),
                frame.line(),
                frame.span(),
                frame.function(),
                frame.owner(),
                frame.project(),
                frame.locals().stream().map(this::variable).toList(),
                frame.globals());
    }

    private Variable variable(Variable variable) {
        var value = variable.value();
        boolean named = value.kind() == Value.Kind.TEXT
                && SecretNames.strength(variable.name()) == NameStrength.STRONG
                && value.size() != 0;
        return new Variable(
                redactor.without(variable.name()),
                new Value(
                        value.kind(),
                        value.type(),
                        named ? Secrets.REDACTED : redactor.without(value.text()),
                        value.size(),
                        value.members().stream().map(this::variable).toList()));
    }

    private Run run(Run run) {
        return new Run(
                command(run.command()),
                run.exit(),
                redactor.without(run.output()),
                redactor.without(run.errors()),
                run.time());
    }

    private Command command(Command command) {
        var arguments = new ArrayList<String>();
        boolean secret = false;
        for (var argument : command.arguments()) {
            var name = argument.startsWith("-") ? argument : "";
            int sign = name.indexOf('=');
            boolean named = SecretNames.isSecret(sign < 0 ? name : name.substring(0, sign));
            if (secret && name.isEmpty()) {
                arguments.add(Secrets.REDACTED);
            } else if (named && sign > 0) {
                arguments.add(name.substring(0, sign + 1) + Secrets.REDACTED);
            } else {
                arguments.add(redactor.without(argument));
            }
            secret = named && sign < 0;
        }
        Map<String, String> environment = new HashMap<>();
        command.environment()
                .forEach((name, value) -> environment.put(
                        name,
                        SecretNames.strength(name) == NameStrength.STRONG
                                ? Secrets.REDACTED
                                : redactor.without(value)));
        return new Command(arguments, command.directory(), environment, command.input());
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(redactor::without).toList();
    }
}
