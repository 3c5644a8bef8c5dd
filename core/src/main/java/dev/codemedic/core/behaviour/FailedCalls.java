package dev.codemedic.core.behaviour;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which calls of the unchanged program were the failure itself: what they did is no behaviour to keep. */
public final class FailedCalls {
    private final Failure failure;
    private final Map<String, Subject> subjects = new HashMap<>();

    /** @param subjects the watched functions */
    public FailedCalls(Failure failure, List<Subject> subjects) {
        this.failure = failure;
        subjects.forEach(subject -> this.subjects.put(subject.key(), subject));
    }

    /** The lines at which the failure went through a function, outermost call last. */
    public static List<Integer> lines(Failure failure, Subject subject) {
        return failure.chain().stream()
                .flatMap(thrown -> thrown.frames().stream())
                .filter(frame -> isIn(frame, subject))
                .map(Frame::line)
                .toList();
    }

    /** Whether an active call was one of a function. */
    public static boolean isIn(Frame frame, Subject subject) {
        boolean outside = subject.code().equals(Subject.MODULE);
        return frame.file().equals(subject.file())
                && subject.before().contains(frame.line())
                && outside == frame.function().equals(Subject.MODULE);
    }

    /** The calls that the failure went through, of what a run of the unchanged program has shown. */
    public Set<Call> in(Account account) {
        var failed = new HashSet<Call>();
        for (var subject : subjects.values()) {
            var lines = lines(failure, subject);
            var raised = account.calls().stream()
                    .filter(call -> call.function().equals(subject.key()) && isFailure(call, lines))
                    .toList();
            failed.addAll(failure.tests().isEmpty() ? last(raised, lines.size()) : raised);
            if (lines.isEmpty() && subject.touched() && failure.tests().isEmpty()) {
                failed.addAll(lastInput(account, subject));
            }
        }
        account.calls().stream().filter(this::isOfFailingTest).forEach(failed::add);
        return failed;
    }

    /**
     * What a function gave last before the failure, and gave for the same arguments earlier: where the failing value came
     * from it, a fix changes just that.
     */
    private static List<Call> lastInput(Account account, Subject subject) {
        var calls = account.calls().stream()
                .filter(call -> call.function().equals(subject.key()) && !call.is(Call.Trait.AGAIN))
                .toList();
        return calls.isEmpty() || calls.getLast().end() != Call.End.RETURNED
                ? List.of()
                : calls.stream()
                        .filter(call -> call.arguments().equals(calls.getLast().arguments()))
                        .toList();
    }

    private static boolean isFailure(Call call, List<Integer> lines) {
        return call.end() == Call.End.RAISED && lines.contains(call.line());
    }

    /** The same exception may have been raised and handled at the same place before. */
    private static List<Call> last(List<Call> calls, int count) {
        return calls.subList(Math.max(0, calls.size() - Math.max(1, count)), calls.size());
    }

    private boolean isOfFailingTest(Call call) {
        return !call.test().isEmpty()
                && failure.tests().stream()
                        .anyMatch(test -> test.equals(call.test())
                                || test.endsWith("/" + call.test())
                                || call.test().endsWith("/" + test));
    }

    /** The call of a function in which the failing statement itself failed. */
    public Optional<Call> innermost(Account account, Subject subject) {
        var lines = lines(failure, subject);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var all = new ArrayList<>(in(account));
        return account.calls().stream()
                .filter(call -> call.function().equals(subject.key()))
                .filter(all::contains)
                .filter(call -> isFailure(call, List.of(lines.getFirst())))
                .findFirst()
                .or(() -> account.calls().stream()
                        .filter(call -> call.function().equals(subject.key()))
                        .filter(all::contains)
                        .findFirst());
    }

    /** Whether a call of the unchanged program, made after its end, fails just so. */
    boolean isSuch(Call call) {
        var simple = call.result().substring(call.result().lastIndexOf('.') + 1);
        return failure.chain().stream().anyMatch(thrown -> thrown.simpleType().equals(simple));
    }
}
