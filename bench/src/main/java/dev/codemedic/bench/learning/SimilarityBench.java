package dev.codemedic.bench.learning;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.learn.similar.Part;
import dev.codemedic.learn.similar.SimilarityWeights;
import dev.codemedic.learn.similar.Traits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Measures how well failures of the same bug are found: by all parts, by each part alone, and by a text search. */
public final class SimilarityBench implements Families.Watcher {
    private final List<Language> languages;
    private final Map<Occurrence, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Traits traits, Labelled.Text text) {}

    /** @param languages what observes and explains failures */
    public SimilarityBench(List<Language> languages) {
        this.languages = List.copyOf(languages);
    }

    @Override
    public void failed(Occurrence occurrence, Failure failure, SourceTree sources) {
        var diagnostician = language(failure.language()).diagnostician();
        seen.put(occurrence, new Seen(Traits.of(failure, sources), Labelled.Text.of(failure, diagnostician, sources)));
    }

    /** What was seen of the failures of families, each labelled with its family's place in the list. */
    public List<Labelled> failures(List<Family> families) {
        var failures = new ArrayList<Labelled>();
        for (int family = 0; family < families.size(); family++) {
            for (var occurrence : families.get(family).occurrences()) {
                var id = families.get(family).name() + "#" + occurrence.number();
                var one = seen.get(occurrence);
                if (one != null) {
                    failures.add(new Labelled(id, family, one.traits(), one.text()));
                }
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
                results.addAll(Retrieval.of(search.getKey(), search.getValue(), failures));
            }
        }
        return results;
    }

    /** How long it takes to ask among as many failures, of which there is at least one. */
    public static AskingTime time(List<Labelled> failures, int remembered) {
        return AskingTime.of(failures, remembered);
    }

    private Language language(String name) {
        return languages.stream()
                .filter(language -> language.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no language " + name));
    }
}
