package dev.codemedic.core.propose;

/**
 * Where a candidate comes from.
 *
 * @param source the kind of source, such as {@code template}
 * @param name which one of that kind, such as {@code InclusiveLoopBound}
 */
public record Provenance(String source, String name) {

    /** The source that tries many small changes against tests. */
    public static final String SEARCH = "search";

    /** Language models. */
    public static final String MODEL = "model";

    /** Accepted fixes of earlier failures, whose name is the incident they are from. */
    public static final String LESSON = "lesson";

    /** Rules that several accepted fixes of one shape have made. */
    public static final String RULE = "rule";

    /** The first word of the name: of a model's candidates the model, whose strategy comes behind it. */
    public String author() {
        return name.split(" ", 2)[0];
    }

    @Override
    public String toString() {
        return source + ":" + name;
    }
}
