package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pytest prints about one failing test: source, places such as {@code cart.py:5: in total}, and the error. */
final class PytestSection {
    private static final Pattern PLACE =
            Pattern.compile("(\\S.{0,500}?\\.\\w{1,5}):(\\d{1,9}):(?: in (\\S.*)| ([\\p{L}_][\\w.]*)(?:: (.*))?| )?");
    private static final Pattern DEFINED = Pattern.compile("[ >]\\s*(?:async )?def (\\w+)\\(.*");
    private static final Pattern TYPED = Pattern.compile("([\\p{L}_][\\w.]*)(?:: ?(.*))?", Pattern.DOTALL);
    private static final String ERROR = "E   ";

    private final String title;
    private final Places places;
    private final TraceChain chain = new TraceChain();
    private final List<Frame> frames = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();
    private final StringBuilder all = new StringBuilder();
    private String function = "";
    private String type = "";
    private Link link = Link.CAUSE;
    private String test = "";

    PytestSection(String title, Places places) {
        this.title = title;
        this.places = places;
    }

    void take(String line) {
        all.append(line).append('\n');
        var place = PLACE.matcher(line);
        var defined = DEFINED.matcher(line);
        if (line.startsWith("The above exception was the direct cause")) {
            raise(Link.CAUSE);
        } else if (line.startsWith("During handling of the above exception")) {
            raise(Link.CONTEXT);
        } else if (line.equals("E") || line.startsWith(ERROR)) {
            said.append(line.substring(Math.min(ERROR.length(), line.length()))).append('\n');
        } else if (defined.matches()) {
            function = defined.group(1);
        } else if (place.matches()) {
            place(place);
        }
    }

    private void place(Matcher place) {
        var within = place.group(3) == null ? function : place.group(3);
        frames.addFirst(places.frame(place.group(1), Integer.parseInt(place.group(2)), within));
        function = "";
        if (place.group(4) != null) {
            type = place.group(4);
        }
        if (place.group(5) != null && said.isEmpty()) {
            said.append(place.group(4)).append(": ").append(place.group(5));
        }
    }

    /** The failure, once all lines are taken; empty where the lines tell of none. */
    Optional<PrintedTrace> trace() {
        if (said.isEmpty() && chain.isEmpty()) {
            return TracebackReader.read(all.toString(), places).stream()
                    .findFirst()
                    .map(printed -> new PrintedTrace(
                            printed.chain(), name(printed.chain().getLast().frames())));
        }
        raise(Link.CAUSE);
        return chain.isEmpty() ? Optional.empty() : Optional.of(new PrintedTrace(chain.outermostFirst(), test));
    }

    private void raise(Link next) {
        test = name(frames);
        var printed = TracebackReader.read(said.toString(), places);
        var text = said.toString().strip();
        var typed = TYPED.matcher(text);
        if (!printed.isEmpty()) {
            // A file that cannot be read: Python's own message stands in pytest's.
            var broken = printed.getFirst().chain().getFirst();
            var inner = new ArrayList<>(broken.frames());
            inner.addAll(frames);
            chain.add(Messages.thrown(broken.type(), broken.message(), inner), link);
        } else if (typed.matches() && (type.isEmpty() || typed.group(1).endsWith(type))) {
            var message = typed.group(2) == null ? "" : typed.group(2);
            chain.add(Messages.thrown(typed.group(1), message, frames), link);
        } else if (!type.isEmpty() || text.startsWith("assert")) {
            chain.add(Messages.thrown(type.isEmpty() ? "AssertionError" : type, text, frames), link);
        }
        frames.clear();
        said.setLength(0);
        type = "";
        link = next;
    }

    /** {@code TestCart.test_total[bob]} in {@code test_cart.py} is {@code test_cart.py::TestCart::test_total[bob]}. */
    private String name(List<Frame> frames) {
        if (title.isEmpty() || title.startsWith("ERROR collecting ")) {
            return title.replace("ERROR collecting ", "");
        }
        var name = title.replaceFirst("^ERROR at (?:setup|teardown) of ", "");
        int parameters = name.indexOf('[');
        var path = parameters < 0 ? name : name.substring(0, parameters);
        var file = frames.isEmpty() ? null : frames.getLast().file();
        var home = file != null && file.startsWith(places.directory())
                ? places.directory().relativize(file).toString().replace('\\', '/') + "::"
                : "";
        return home + path.replace(".", "::") + name.substring(path.length());
    }
}
