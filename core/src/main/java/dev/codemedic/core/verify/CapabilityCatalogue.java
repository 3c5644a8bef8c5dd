package dev.codemedic.core.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which names of a language give which capability. Written as text: the capability's name stands alone in a line, names
 * follow, separated by white space. {@code os.system} is that name and all below it; {@code !urllib.parse} is harmless
 * although what is above it is not; {@code .read_text} is an attribute or method of that name, whatever it belongs to.
 * Names below {@code KNOWN} are packages without a capability. A line that begins with {@code #} is a comment.
 */
public final class CapabilityCatalogue {
    private static final String KNOWN = "KNOWN";

    private final Map<String, Capability> names = new HashMap<>();
    private final Map<String, Capability> members = new HashMap<>();
    private final Set<String> harmless = new HashSet<>();
    private final Set<String> known = new HashSet<>();

    /** Reads a catalogue. */
    public CapabilityCatalogue(String text) {
        var section = "";
        for (var line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
            var words = List.of(line.strip().split("\\s+"));
            if (words.equals(List.of(KNOWN))
                    || words.size() == 1 && capability(words.getFirst()).isPresent()) {
                section = words.getFirst();
            } else {
                for (var word : words) {
                    enter(section, word);
                }
            }
        }
    }

    private void enter(String section, String word) {
        if (word.isEmpty()) {
            return;
        }
        if (section.equals(KNOWN)) {
            known.add(word);
        } else if (word.startsWith("!")) {
            harmless.add(word.substring(1));
        } else if (word.startsWith(".")) {
            members.put(word.substring(1), Capability.valueOf(section));
        } else {
            names.put(word, Capability.valueOf(section));
        }
    }

    private static Optional<Capability> capability(String word) {
        return List.of(Capability.values()).stream()
                .filter(capability -> capability.name().equals(word))
                .findFirst();
    }

    /** What a full name gives; empty where it is harmless or unknown. */
    public Optional<Capability> of(String name) {
        for (var part : upwards(name)) {
            if (harmless.contains(part)) {
                return Optional.empty();
            }
            if (names.containsKey(part)) {
                return Optional.of(names.get(part));
            }
        }
        return Optional.empty();
    }

    /** What a member of that name gives, whatever it belongs to. */
    public Optional<Capability> ofMember(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** Whether a package is listed at all, with a capability or without. */
    public boolean knows(String name) {
        return upwards(name).stream().anyMatch(part -> known.contains(part) || harmless.contains(part))
                || names.keySet().stream().anyMatch(listed -> listed.equals(name) || listed.startsWith(name + "."))
                || of(name).isPresent();
    }

    /** A name and what it lies in, the name itself first. */
    private static List<String> upwards(String name) {
        var parts = new ArrayList<String>();
        for (var part = name; ; part = part.substring(0, part.lastIndexOf('.'))) {
            parts.add(part);
            if (part.indexOf('.') < 0) {
                return parts;
            }
        }
    }
}
