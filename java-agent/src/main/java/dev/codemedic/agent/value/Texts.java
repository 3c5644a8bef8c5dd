package dev.codemedic.agent.value;

import dev.codemedic.core.redact.find.Secrets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Short texts for values, as their own {@code toString} would show them where that is known to run only JDK code. */
final class Texts {

    /** The longest text. */
    static final int MOST = 200;

    private static final int LONGEST_NUMBER_BITS = 640;

    private final FieldReader fields;
    private final Discretion discretion;

    Texts(FieldReader fields, Discretion discretion) {
        this.fields = fields;
        this.discretion = discretion;
    }

    /** At most {@link #MOST} characters, the last of them an ellipsis where something is missing. */
    static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + '\u2026';
    }

    /** Text in quotes, escaped as in Java source; redacted where it looks like a secret. */
    String quoted(CharSequence text, char quote) {
        if (discretion.finds(text)) {
            return Secrets.REDACTED;
        }
        StringBuilder shown = new StringBuilder().append(quote);
        for (int index = 0; index < Math.min(text.length(), MOST); index++) {
            escape(shown, text.charAt(index), quote);
        }
        return cut(text.length() > MOST ? shown.toString() : shown.append(quote).toString());
    }

    private static void escape(StringBuilder shown, char unit, char quote) {
        switch (unit) {
            case '\n':
                shown.append("\\n");
                break;
            case '\r':
                shown.append("\\r");
                break;
            case '\t':
                shown.append("\\t");
                break;
            case '\\':
                shown.append("\\\\");
                break;
            default:
                if (unit == quote) {
                    shown.append('\\').append(unit);
                } else if (unit < ' ' || unit == 0x7f) {
                    shown.append("\\u00").append(Character.forDigit(unit >> 4, 16));
                    shown.append(Character.forDigit(unit & 0xf, 16));
                } else {
                    shown.append(unit);
                }
        }
    }

    /** The text of a value that is not a string: its own where safe, else its class and identity. */
    String of(Object value) {
        String known = known(value);
        return known == null ? identity(value) : discretion.without(cut(known));
    }

    /** Such as {@code shop.Cart@1a2b}. */
    static String identity(Object value) {
        return cut(value.getClass().getTypeName()) + '@' + Integer.toHexString(System.identityHashCode(value));
    }

    /** The text of a value of the JDK, or of a class; null where it has none of its own. */
    @Nullable
    String ofLibrary(Object value) {
        String known = known(value);
        return known == null ? null : discretion.without(cut(known));
    }

    private @Nullable String known(Object value) {
        if (value instanceof Enum) {
            return ((Enum<?>) value).name();
        }
        if (value instanceof Class) {
            return value.toString();
        }
        if (value instanceof Throwable) {
            return throwable((Throwable) value);
        }
        if (value instanceof Thread) {
            return "Thread[" + ((Thread) value).getName() + "]";
        }
        return value.getClass().getClassLoader() == null ? ofJdk(value) : null;
    }

    private String throwable(Throwable value) {
        Object message = fields.object(Throwable.class, "detailMessage", value);
        String name = value.getClass().getName();
        return message == null ? name : name + ": " + message;
    }

    private @Nullable String ofJdk(Object value) {
        if (value instanceof BigInteger) {
            return integer((BigInteger) value);
        }
        if (value instanceof BigDecimal) {
            BigDecimal number = (BigDecimal) value;
            return number.precision() > MOST ? "number of " + number.precision() + " digits" : number.toString();
        }
        String name = value.getClass().getName();
        boolean plain = name.startsWith("java.lang.") && value instanceof Number
                || name.startsWith("java.time.")
                || name.startsWith("java.util.concurrent.atomic.Atomic") && value instanceof Number;
        return plain || isPlain(name) || value instanceof Path ? value.toString() : null;
    }

    private static boolean isPlain(String name) {
        switch (name) {
            case "java.lang.Boolean":
            case "java.util.UUID":
            case "java.util.Date":
            case "java.util.Locale":
            case "java.util.BitSet":
            case "java.util.Currency":
            case "java.util.OptionalInt":
            case "java.util.OptionalLong":
            case "java.util.OptionalDouble":
            case "java.util.regex.Pattern":
            case "java.util.concurrent.atomic.AtomicBoolean":
            case "java.io.File":
            case "java.net.URI":
                return true;
            default:
                return false;
        }
    }

    private static String integer(BigInteger number) {
        int bits = number.bitLength();
        return bits > LONGEST_NUMBER_BITS ? "integer of " + bits + " bits" : number.toString();
    }
}
