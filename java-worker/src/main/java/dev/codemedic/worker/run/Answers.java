package dev.codemedic.worker.run;

import dev.codemedic.worker.Switch;
import dev.codemedic.worker.value.Copier;
import dev.codemedic.worker.value.Mutator;
import dev.codemedic.worker.value.Renderer;
import dev.codemedic.worker.value.Uncopyable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Lets variants of a method answer the same inputs: those that tests give to it, and changes of them. */
final class Answers {
    private static final int TRIES = 8;
    private static final int MOST_HUNG = 3;
    /** Inputs that are asked whatever they take. */
    private static final int LEAST = 8;

    /** A variant may take so many times as long as the first. */
    private static final int SLOWER = 4;

    private static final String LATE = "? not asked for want of time";
    private static final String UNFIT = "? classes cannot be used again";

    private final Channel channel;
    private final Watch watch;
    private final Program program;
    private final Target target;
    private final int steps;
    private final long nanos;
    private final long all;
    private final int most;
    private final int[] kept;
    private final List<@Nullable Object[]> inputs = new ArrayList<>();
    private final List<@Nullable Object[]> inner = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private boolean busy;
    private int edges;
    private long share = Long.MAX_VALUE / SLOWER;

    Answers(Channel channel, Watch watch, Program program) throws IOException {
        this.channel = channel;
        this.watch = watch;
        this.program = program;
        this.target = new Target(channel.text(), channel.text(), channel.text());
        this.steps = channel.in().readInt();
        this.nanos = channel.in().readLong();
        this.all = channel.in().readLong();
        this.most = channel.in().readInt();
        this.kept = channel.ints();
    }

    void serve() throws IOException, InterruptedException {
        List<String> tests = List.of(channel.texts());
        int[] variants = channel.ints();
        watch.run(() -> {
            try {
                Trials trials = new Trials(program, watch, nanos);
                int recorded = record(trials, tests);
                ClassLoader loader = program.loader();
                String[] first = kept.length > 0 ? choose(kept, recorded) : chosen(trials, loader, variants, recorded);
                for (int variant : variants) {
                    boolean known = first.length > 0 && variant == variants[0];
                    String[] answers = known ? first : answers(trials, loader, variant);
                    channel.send(true, to -> {
                        to.writeByte('W');
                        to.writeInt(variant);
                        to.writeInt(answers.length);
                        for (String answer : answers) {
                            Channel.text(to, answer);
                        }
                    });
                }
                channel.send(true, to -> to.writeByte('D'));
            } catch (ReflectiveOperationException | LinkageError broken) {
                channel.send(true, to -> {
                    to.writeByte('F');
                    Channel.text(to, String.valueOf(broken));
                });
            }
        });
    }

    /** Collects the inputs; how many of them come from tests. */
    private int record(Trials trials, List<String> tests) throws ReflectiveOperationException {
        Thread runner = Thread.currentThread();
        for (String test : tests) {
            trials.begin(0);
            Switch.record((self, arguments) -> {
                if (Thread.currentThread() == runner && !busy) {
                    busy = true;
                    try {
                        called(self, arguments);
                    } finally {
                        busy = false;
                    }
                }
            });
            trials.one(test, steps, false);
            Switch.record(null);
            program.close();
        }
        int recorded = Math.max(1, most / 2);
        for (int i = 0; i < inner.size() && inputs.size() < recorded; i++) {
            inputs.add(inner.get(i));
        }
        int given = inputs.size();
        mutate();
        return given;
    }

    /** Lets the first variant answer, and goes on with those inputs for which there is time; its answers to them. */
    private String[] chosen(Trials trials, ClassLoader loader, int[] variants, int recorded)
            throws ReflectiveOperationException {
        if (variants.length == 0) {
            return choose(new int[0], recorded);
        }
        share = all / variants.length;
        long spent = 0;
        int hung = 0;
        Map<Integer, String> places = new TreeMap<>();
        for (int i : edgesEarly(recorded)) {
            if (spent >= share && places.size() >= LEAST || hung >= 2 * LEAST) {
                break;
            }
            trials.begin(variants[0]);
            long start = System.nanoTime();
            String answer = program.loader() == loader ? answer(inputs.get(i)) : UNFIT;
            if (answer.equals("~")) {
                hung++;
            }
            if (!answer.equals("~") || hung <= MOST_HUNG) {
                spent += answer.equals("~") ? 0 : System.nanoTime() - start;
                places.put(i, answer);
            }
        }
        choose(places.keySet().stream().mapToInt(Integer::intValue).toArray(), recorded);
        return places.values().toArray(new String[0]);
    }

    /** The inputs in the order in which they are tried: some of the tests', the empty ones, all others. */
    private int[] edgesEarly(int recorded) {
        int first = Math.min(recorded, LEAST / 2);
        return IntStream.concat(
                        IntStream.concat(IntStream.range(0, first), IntStream.range(recorded, recorded + edges)),
                        IntStream.concat(
                                IntStream.range(first, recorded), IntStream.range(recorded + edges, inputs.size())))
                .toArray();
    }

    /** Goes on with some of the inputs only, and tells which. */
    private String[] choose(int[] places, int recorded) {
        List<@Nullable Object[]> chosen = new ArrayList<>();
        int given = 0;
        for (int place : places) {
            chosen.add(inputs.get(place));
            given += place < recorded ? 1 : 0;
        }
        inputs.clear();
        inputs.addAll(chosen);
        int fromTests = given;
        channel.send(true, to -> {
            to.writeByte('A');
            to.writeInt(fromTests);
            to.writeInt(places.length);
            for (int place : places) {
                to.writeInt(place);
            }
            to.writeInt(inputs.size());
            for (Object[] input : inputs) {
                Channel.text(
                        to,
                        target.simpleName() + "("
                                + Renderer.brief(Arrays.copyOfRange(input, target.bound() ? 1 : 0, input.length)) + ")"
                                + (target.bound() ? " of " + Renderer.brief(new Object[] {input[0]}) : ""));
            }
        });
        return new String[0];
    }

    /** Calls from outside come first; those that the method makes to itself only where there are not enough. */
    private void called(@Nullable Object self, @Nullable Object[] arguments) {
        List<@Nullable Object[]> list = target.nested() ? inner : inputs;
        if (list.size() >= Math.max(1, most / 2)) {
            return;
        }
        Object[] all = new Object[arguments.length + (target.bound() ? 1 : 0)];
        System.arraycopy(arguments, 0, all, all.length - arguments.length, arguments.length);
        if (target.bound()) {
            all[0] = self;
        }
        try {
            Object[] copy = Copier.copy(all);
            if (known.add(Renderer.text(copy))) {
                list.add(copy);
            }
        } catch (Uncopyable passedOver) {
            // variants cannot be asked with it
        }
    }

    private void mutate() throws ReflectiveOperationException {
        Mutator mutator = new Mutator(inputs.size() * 31L + most);
        Class<?>[] types = target.types(program.loader());
        int given = inputs.size();
        for (int i = 0; given > 0 && i < inputs.get(0).length; i++) {
            try {
                Object[] next = Copier.copy(inputs.get(0));
                if (Mutator.emptied(next, i) && known.add(Renderer.text(next))) {
                    inputs.add(next);
                    edges++;
                }
            } catch (Uncopyable | RuntimeException unfit) {
                // another one will do
            }
        }
        for (int i = 0; given > 0 && inputs.size() < most && i < TRIES * most; i++) {
            try {
                Object[] next = Copier.copy(inputs.get(i % inputs.size()));
                mutator.change(next, types);
                if (known.add(Renderer.text(next))) {
                    inputs.add(next);
                }
            } catch (Uncopyable | RuntimeException unfit) {
                // another one will do
            }
        }
    }

    private String[] answers(Trials trials, ClassLoader loader, int variant) throws ReflectiveOperationException {
        String[] answers = new String[inputs.size()];
        int hung = 0;
        long start = System.nanoTime();
        for (int i = 0; i < answers.length; i++) {
            if (hung >= MOST_HUNG || i > LEAST && System.nanoTime() - start > SLOWER * share) {
                answers[i] = hung > 0 ? "~" : LATE;
                continue;
            }
            trials.begin(variant);
            answers[i] = program.loader() == loader ? answer(inputs.get(i)) : UNFIT;
            hung += answers[i].equals("~") ? 1 : 0;
        }
        return answers;
    }

    private String answer(@Nullable Object[] input) {
        Object[] copy;
        List<String> before = new ArrayList<>();
        try {
            copy = Copier.copy(input);
        } catch (Uncopyable never) {
            return "?";
        }
        for (Object part : copy) {
            before.add(Renderer.text(part));
        }
        Throwable thrown = null;
        Object result = null;
        Switch.begin(steps, false);
        watch.allow(nanos);
        try {
            result = target.call(program.loader(), copy);
        } catch (Throwable failed) {
            thrown = failed;
        }
        Ending ending = Ending.of(thrown, watch.over());
        Switch.begin(Integer.MAX_VALUE, false);
        if (ending == Ending.HUNG) {
            return "~";
        }
        if (ending == Ending.DIED) {
            return "!exit";
        }
        StringBuilder text = new StringBuilder();
        if (thrown != null) {
            text.append('!').append(thrown.getClass().getName());
        } else {
            text.append('=').append(target.isVoid() ? "" : Renderer.text(result));
        }
        for (int i = 0; i < copy.length; i++) {
            String after = Renderer.text(copy[i]);
            if (!after.equals(before.get(i))) {
                text.append("; ").append(i).append(" is ").append(after);
            }
        }
        return text.toString();
    }
}
