package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text and bytes are converted with an encoding that does not fit: UTF-8 takes the place of ASCII or of the system's
 * default, Latin-1 that of UTF-8 where the bytes are none.
 *
 * <p>Unsafe where the bytes have yet another encoding: Latin-1 reads any.
 */
@AutoService(PythonTemplate.class)
@Heals({"UnicodeDecodeError", "UnicodeEncodeError"})
public final class WrongEncoding implements PythonTemplate {
    private static final Pattern CODEC = Pattern.compile("'([\\w-]+)' codec can't");
    private static final Set<String> OPENING = Set.of("open", "read_text", "write_text", "fdopen", "TextIOWrapper");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var codec = crash.message(CODEC).map(match -> match.group(1)).orElse("");
        var better = codec.startsWith("utf") && crash.thrown().simpleType().equals("UnicodeDecodeError")
                ? List.of("latin-1")
                : List.of("utf-8");
        return crash.frames().stream()
                .limit(3)
                .flatMap(frame -> better.stream()
                        .flatMap(encoding -> Stream.concat(
                                converted(crash, frame, encoding), opened(crash, frame, encoding, codec))));
    }

    /** {@code text.encode('ascii')} and {@code data.decode()} on the failing line. */
    private static Stream<Candidate> converted(PythonCrash crash, LiveFrame frame, String encoding) {
        return frame.suspects("call").stream()
                .map(Call::new)
                .filter(call -> call.name().equals("encode") || call.name().equals("decode"))
                .limit(1)
                .flatMap(call -> {
                    var quoted = quoted(frame, encoding);
                    var named = call.positional().stream().findFirst().or(() -> call.keyword("encoding"));
                    var draft = named.map(node -> crash.draft().replace(node, quoted))
                            .orElseGet(() -> crash.draft().replace(arguments(call), "(" + quoted + ")"));
                    return draft.because(0.86, "the characters need the encoding " + encoding);
                });
    }

    /** The file that the failing function opened. */
    private static Stream<Candidate> opened(PythonCrash crash, LiveFrame frame, String encoding, String codec) {
        return frame.scope()
                .descendants("call")
                .map(Call::new)
                .filter(call -> OPENING.contains(call.name()) && !isBinary(call))
                .limit(1)
                .flatMap(call -> {
                    var quoted = quoted(frame, encoding);
                    var named = call.keyword("encoding");
                    var draft = named.map(node -> crash.draft().replace(node, quoted))
                            .orElseGet(() -> {
                                var last = call.arguments();
                                return last.isEmpty()
                                        ? crash.draft().replace(arguments(call), "(encoding=" + quoted + ")")
                                        : crash.draft().append(last.getLast(), ", encoding=" + quoted);
                            });
                    return draft.because(0.84, "the file is not " + codec + "; it is read and written as " + encoding);
                });
    }

    private static boolean isBinary(Call call) {
        return Optional.ofNullable(
                        call.positional().size() > 1 ? call.positional().get(1) : null)
                .or(() -> call.keyword("mode"))
                .filter(mode -> mode.text().contains("b"))
                .isPresent();
    }

    private static Node arguments(Call call) {
        return call.node().field("arguments").orElse(call.node());
    }

    private static String quoted(LiveFrame frame, String encoding) {
        char quote = frame.file().quote();
        return quote + encoding + quote;
    }
}
