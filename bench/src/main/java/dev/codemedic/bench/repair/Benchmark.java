package dev.codemedic.bench.repair;

import java.util.List;
import java.util.Set;

/**
 * A set of cases.
 *
 * @param name what it is called in reports
 * @param language the language of its cases
 * @param cases the cases, in order
 */
public record Benchmark(String name, String language, List<RepairCase> cases) {
    public Benchmark {
        cases = List.copyOf(cases);
    }

    /** Only the cases of these names; all where no name is given. */
    public Benchmark only(Set<String> names) {
        return names.isEmpty()
                ? this
                : new Benchmark(
                        name,
                        language,
                        cases.stream().filter(one -> names.contains(one.name())).toList());
    }
}
