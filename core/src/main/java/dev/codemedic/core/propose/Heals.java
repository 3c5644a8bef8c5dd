package dev.codemedic.core.propose;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The failures that a {@link Template} is asked about. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Heals {

    /** Exception types as the language names them, simple or full; {@code compile-error} for compile errors. */
    String[] value();
}
