package dev.codemedic.core.behaviour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the calls of two runs against each other: of those with the same function and arguments the first against the
 * first, the second against the second. What a second run of the unchanged program gives differently is left out.
 */
public final class Comparison {
    private static final int MOST_DIFFERENCES = 10;
    private static final int MOST_INPUTS = 60;

    private final List<Subject> subjects;
    private final FailedCalls failed;
    private final Account before;
    private final @Nullable Account second;
    private final Account after;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Difference> differences = new LinkedHashMap<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private int compared;
    private int differing;

    private Comparison(
            List<Subject> subjects, FailedCalls failed, Account before, @Nullable Account second, Account after) {
        this.subjects = subjects;
        this.failed = failed;
        this.before = before;
        this.second = second;
        this.after = after;
        subjects.forEach(subject -> names.put(subject.key(), subject.name()));
    }

    /**
     * Compares.
     *
     * @param subjects the functions that count
     * @param failed tells which calls were the failure itself
     * @param before a run of the unchanged program
     * @param second another one; null where there was none
     * @param after a run of the changed program
     */
    public static Behaviour of(
            List<Subject> subjects, FailedCalls failed, Account before, @Nullable Account second, Account after) {
        return new Comparison(subjects, failed, before, second, after).compared();
    }

    /** What the changed program called its functions with and the unchanged one did not, each once. */
    public static List<Input> news(Account before, Account after) {
        var known = new LinkedHashSet<Input>();
        before.calls().forEach(call -> known.add(call.input()));
        return after.calls().stream()
                .filter(call -> call.is(Call.Trait.PLAIN) && !call.is(Call.Trait.AGAIN))
                .filter(call -> call.end() != Call.End.OPEN)
                .map(Call::input)
                .distinct()
                .filter(input -> !known.contains(input))
                .limit(MOST_INPUTS)
                .toList();
    }

    /** What the unchanged program called its functions with, each once. */
    public static List<Input> inputs(Account account) {
        return account.calls().stream()
                .filter(call -> call.is(Call.Trait.PLAIN) && !call.is(Call.Trait.AGAIN))
                .filter(call -> call.end() != Call.End.OPEN)
                .map(Call::input)
                .distinct()
                .limit(MOST_INPUTS)
                .toList();
    }

    private Behaviour compared() {
        var failures = failed.in(before);
        var failing = new LinkedHashSet<Input>();
        failures.forEach(call -> failing.add(call.input()));
        var was = grouped(before, false);
        var again = second == null ? Map.<Input, List<Call>>of() : grouped(second, false);
        var is = grouped(after, false);
        var tried = grouped(after, true);
        was.forEach((input, calls) -> {
            var now = is.getOrDefault(input, List.of());
            for (int at = 0; at < calls.size(); at++) {
                var call = calls.get(at);
                if (failures.contains(call)) {
                    if (call.end() == Call.End.RETURNED) {
                        leave(1, "of the input that failed");
                    }
                    continue;
                }
                var other = at < now.size() ? now.get(at) : at == 0 ? first(tried.get(input)) : null;
                compare(call, second == null ? call : at(again.get(input), at), other, alike(calls));
            }
        });
        if (second != null) {
            onNewInputs(was.keySet(), failing, is);
        }
        before.counts().forEach((key, count) -> {
            long noted = was.entrySet().stream()
                    .filter(entry -> entry.getKey().function().equals(key))
                    .mapToLong(entry -> entry.getValue().size())
                    .sum();
            if (names.containsKey(key) && noted > 0 && count - noted > 1) {
                leave((int) (count - noted), "beyond the first " + noted + " noted");
            }
        });
        return new Behaviour(
                compared,
                differing,
                differences.values().stream().limit(MOST_DIFFERENCES).toList(),
                seen.isEmpty() ? touched() : List.copyOf(seen),
                leftOut.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .toList());
    }

    /** The unchanged program was asked, after its end, what it gives for what only the changed one came to. */
    private void onNewInputs(Set<Input> known, Set<Input> failing, Map<Input, List<Call>> is) {
        grouped(second == null ? Account.EMPTY : second, true).forEach((input, calls) -> {
            var now = first(is.get(input));
            boolean sameFailure = failing.contains(input)
                    || calls.getFirst().end() == Call.End.RAISED && failed.isSuch(calls.getFirst());
            if (!known.contains(input) && now != null && !sameFailure) {
                compare(calls.getFirst(), calls.getFirst(), now, true);
            }
        });
    }

    private void compare(Call was, @Nullable Call again, @Nullable Call is, boolean steady) {
        if (is == null) {
            leave(1, "not made again with the fix");
        } else if (was.is(Call.Trait.UNSEEN) || is.is(Call.Trait.UNSEEN)) {
            leave(1, "with a result that cannot be looked into");
        } else if (again == null || !again.outcome().equals(was.outcome())) {
            leave(1, "differ from run to run without any change");
        } else if (was.outcome().equals(is.outcome())) {
            count(was);
        } else if (!steady) {
            leave(1, "give now this and now that for the same arguments");
        } else {
            count(was);
            differing++;
            var difference = Difference.between(names.getOrDefault(was.function(), "?"), was, is);
            differences.merge(difference.words(), difference, (old, _) -> old.onceMore());
        }
    }

    private void count(Call call) {
        compared++;
        seen.add(names.getOrDefault(call.function(), "?"));
    }

    /** Whose calls would have been compared. */
    private List<String> touched() {
        return subjects.stream()
                .filter(Subject::touched)
                .filter(subject -> !subject.code().equals(Subject.MODULE))
                .map(Subject::name)
                .toList();
    }

    private void leave(int count, String why) {
        leftOut.merge(why, count, Integer::sum);
    }

    private static boolean alike(List<Call> calls) {
        return calls.stream().map(Call::outcome).distinct().limit(2).count() == 1;
    }

    private static @Nullable Call first(@Nullable List<Call> calls) {
        return at(calls, 0);
    }

    private static @Nullable Call at(@Nullable List<Call> calls, int index) {
        return calls == null || index >= calls.size() ? null : calls.get(index);
    }

    /** The calls that count by function and arguments, in their order. */
    private Map<Input, List<Call>> grouped(Account account, boolean again) {
        var groups = new LinkedHashMap<Input, List<Call>>();
        for (var call : account.calls()) {
            boolean counts = names.containsKey(call.function())
                    && call.is(Call.Trait.AGAIN) == again
                    && !call.is(Call.Trait.LATE)
                    && !isModule(call)
                    && (call.end() != Call.End.OPEN || !call.items().isEmpty());
            if (counts) {
                groups.computeIfAbsent(call.input(), _ -> new ArrayList<>()).add(call);
            }
        }
        return groups;
    }

    private boolean isModule(Call call) {
        return subjects.stream()
                .anyMatch(subject ->
                        subject.key().equals(call.function()) && subject.code().equals(Subject.MODULE));
    }
}
