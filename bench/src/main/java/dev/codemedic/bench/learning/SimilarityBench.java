package dev.codemedic.bench.learning;

import dev.codemedic.bench.repair.Half;
import dev.codemedic.core.heal.Language;
import dev.codemedic.learn.similar.Part;
import dev.codemedic.learn.similar.SimilarityWeights;
import dev.codemedic.learn.similar.Traits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures how well failures of the same bug are found: by all parts, by each part alone, and by a text search. */
public final class SimilarityBench {
    private final List<Language> languages;

    /** @param languages what observes and explains failures */
    public SimilarityBench(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    /** Lets every occurrence fail and keeps what is compared of it. */
    public List<Labelled> failures(List<Family> families) throws IOException {
        var rehearsal = new Rehearsal(languages);
        var failures = new ArrayList<Labelled>();
        for (int family = 0; family < families.size(); family++) {
            for (var occurrence : families.get(family).occurrences()) {
                int label = family;
                var id = families.get(family).name() + "#" + occurrence.number();
                rehearsal
                        .failing(
                                occurrence,
                                (failure, sources) -> new Labelled(
                                        id,
                                        label,
                                        Traits.of(failure, sources),
                                        Labelled.Text.of(
                                                failure,
                                                language(failure.language()).diagnostician(),
                                                sources)))
                        .ifPresent(failures::add);
            }
        }
        return failures;
    }

    /** Each search on each half and on all, every failure asked for with all others in the memory. */
    public static List<Retrieval> measure(List<Labelled> failures) {
        var results = new ArrayList<Retrieval>();
        try (var text = new TextSearch()) {
            Map<String, Search> searches = new LinkedHashMap<>();
            searches.put("all parts", new TraitSearch(SimilarityWeights.shipped()));
            for (var kind : Part.Kind.values()) {
                if (kind != Part.Kind.EMBEDDING) {
                    searches.put(
                            "only " + kind.name().toLowerCase(Locale.ROOT),
                            new TraitSearch(SimilarityWeights.only(kind)));
                }
            }
            searches.put("text search", text);
            for (var search : searches.entrySet()) {
                for (var half : Half.values()) {
                    results.add(Retrieval.of(search.getKey(), search.getValue(), half, failures));
                }
            }
        }
        return results;
    }

    private Language language(String name) {
        return languages.stream()
                .filter(language -> language.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no language " + name));
    }
}
