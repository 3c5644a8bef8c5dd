package dev.codemedic.core.diagnosis;

/** Where the cause of a failure lies. Only {@link #CODE} is healed by a patch. */
public enum Category {
    /** The program's own source. */
    CODE,
    /** A package that is missing or of the wrong version. */
    DEPENDENCY,
    /** What is around the program: a file, a service, a permission, the network. */
    ENVIRONMENT,
    /** A setting the program reads. */
    CONFIGURATION,
    /** It comes and goes without any change. */
    FLAKY,
    /** Memory, disk, time or another limited thing ran out. */
    RESOURCE
}
