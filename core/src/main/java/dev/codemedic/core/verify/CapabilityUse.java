package dev.codemedic.core.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place where code uses a capability.
 *
 * @param capability which
 * @param name what is used, by its full name, such as {@code os.system}; with what is told to it, where that counts
 * @param place the function around it
 * @param line from 1
 */
public record CapabilityUse(Capability capability, String name, String place, int line) {

    private static final Pattern OWNER = Pattern.compile("^[\\w.]*\\.(?=\\w)");

    /**
     * What a change newly uses, each in words. A use that moved is none; one more use of files by the same name, in a
     * function that did so already, is none either.
     */
    public static List<String> growth(List<CapabilityUse> before, List<CapabilityUse> after) {
        var everywhere = counts(before, CapabilityUse::kind);
        var here = counts(before, CapabilityUse::key);
        var afterwards = counts(after, CapabilityUse::kind);
        var files = before.stream()
                .filter(use -> use.capability() == Capability.FILES)
                .map(CapabilityUse::place)
                .collect(Collectors.toSet());
        var seen = new HashMap<String, Integer>();
        var grown = new ArrayList<CapabilityUse>();
        for (var use : after) {
            int nth = seen.merge(use.key(), 1, Integer::sum);
            int known = here.getOrDefault(use.key(), 0);
            boolean there = use.capability().repeatable() ? known > 0 : nth <= known;
            boolean asks = use.capability() == Capability.FILE_QUESTIONS && files.contains(use.place());
            boolean moved = afterwards.getOrDefault(use.kind(), 0) <= everywhere.getOrDefault(use.kind(), 0);
            if (!there && !moved && !asks) {
                grown.add(use);
            }
        }
        return grown.stream()
                .map(use -> "it " + use.capability().words() + " (" + Lookalikes.visible(use.name()) + ", line "
                        + use.line() + ")")
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    /** A name may have moved to another module; its last part tells what is done. */
    private String kind() {
        return capability + OWNER.matcher(name).replaceFirst("");
    }

    private String key() {
        return place + '\0' + kind();
    }

    private static Map<String, Integer> counts(List<CapabilityUse> uses, Function<CapabilityUse, String> key) {
        return uses.stream().collect(Collectors.toMap(key, _ -> 1, Integer::sum));
    }
}
