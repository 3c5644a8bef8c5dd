package dev.codemedic.models.route;

import dev.codemedic.core.model.Answer;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.ModelTrouble.Kind;
import dev.codemedic.core.model.Question;
import dev.codemedic.models.guard.AbsenceClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Models in an order: where one does not answer, the next one is asked. A budget that is spent ends it for all. */
public final class FallbackClient implements ModelClient {
    private static final Set<Kind> PASSED_OVER = EnumSet.of(
            Kind.UNREACHABLE,
            Kind.NO_MODEL,
            Kind.NOT_ALLOWED,
            Kind.BREAKER,
            Kind.BUSY,
            Kind.SERVER,
            Kind.TIMEOUT,
            Kind.BROKEN_OFF,
            Kind.PRIVACY);

    /** What a model with more room may answer all the same. */
    private static final Set<Kind> NO_ROOM = EnumSet.of(Kind.TRUNCATED, Kind.TOO_LONG);

    private final List<AbsenceClient> clients;
    private final Consumer<String> told;

    /**
     * Models in the order in which they are asked.
     *
     * @param told gets a sentence for each that was passed over where another has answered
     */
    public FallbackClient(List<AbsenceClient> clients, Consumer<String> told) {
        if (clients.isEmpty()) {
            throw new IllegalArgumentException("no models");
        }
        this.clients = List.copyOf(clients);
        this.told = told;
    }

    /** Who would be asked now: the first of which it is not known that it is not there. */
    @Override
    public String name() {
        return clients.stream()
                .filter(client -> client.trouble().isEmpty())
                .findFirst()
                .orElse(clients.getFirst())
                .name();
    }

    /** Whether all of them are on this machine. */
    @Override
    public boolean local() {
        return clients.stream().allMatch(ModelClient::local);
    }

    /** What fits into each of them. */
    @Override
    public int window() {
        return clients.stream().mapToInt(ModelClient::window).min().orElseThrow();
    }

    @Override
    public Answer ask(Question question, Consumer<String> heard) throws ModelTrouble, InterruptedException {
        var troubles = new ArrayList<String>();
        var last = Kind.UNREACHABLE;
        int room = 0;
        for (var client : clients) {
            if (client.window() <= room) {
                continue;
            }
            try {
                var answer = client.ask(question, heard);
                troubles.forEach(told);
                return answer;
            } catch (ModelTrouble trouble) {
                boolean narrow = NO_ROOM.contains(trouble.kind());
                if (!narrow && !PASSED_OVER.contains(trouble.kind())) {
                    throw trouble;
                }
                if (narrow) {
                    room = Math.max(room, client.window());
                }
                last = trouble.kind();
                troubles.add(words(client, trouble));
            }
        }
        throw new ModelTrouble(
                last, troubles.size() == 1 ? troubles.getFirst() : "no model answers: " + String.join("; ", troubles));
    }

    private static String words(ModelClient client, ModelTrouble trouble) {
        var message = String.valueOf(trouble.getMessage());
        return message.contains(client.name()) ? message : client.name() + ": " + message;
    }
}
