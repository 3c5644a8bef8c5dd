package dev.codemedic.agent.value;

/** A JSON document in the making. */
public final class JsonText {

    private final StringBuilder text = new StringBuilder(1024);
    private boolean first = true;

    /** How many characters there are so far. */
    public int length() {
        return text.length();
    }

    /** Opens an object or array: the opening bracket, after a comma where one is due. */
    public JsonText open(char bracket) {
        comma();
        text.append(bracket);
        first = true;
        return this;
    }

    /** Closes an object or array. */
    public JsonText close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    /** A member's name. */
    public JsonText name(String name) {
        comma();
        quote(name);
        text.append(':');
        first = true;
        return this;
    }

    /** A text. */
    public JsonText value(String value) {
        comma();
        quote(value);
        return this;
    }

    /** A whole number. */
    public JsonText value(long value) {
        comma();
        text.append(value);
        return this;
    }

    /** A truth value. */
    public JsonText value(boolean value) {
        comma();
        text.append(value);
        return this;
    }

    /** Text that is JSON already. */
    public JsonText raw(String json) {
        comma();
        text.append(json);
        return this;
    }

    private void comma() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quote(String value) {
        text.append('"');
        for (int index = 0; index < value.length(); index++) {
            char unit = value.charAt(index);
            if (unit == '"' || unit == '\\') {
                text.append('\\').append(unit);
            } else if (unit < ' ' || unit >= '\u007f' && unit < '\u00a0' || Character.isSurrogate(unit)) {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(Character.forDigit(unit >> shift & 0xf, 16));
                }
            } else {
                text.append(unit);
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
