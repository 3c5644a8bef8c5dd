package dev.codemedic.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;

/** Reads a day, and says what one looks like. */
final class Day implements CommandLine.ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String told) {
        try {
            return LocalDate.parse(told);
        } catch (DateTimeParseException none) {
            throw new CommandLine.TypeConversionException("\"" + told + "\" is no day; one looks like 2026-11-01");
        }
    }
}
