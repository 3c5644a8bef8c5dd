package server;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings as "name=value" words; numbers and truth values are kept as such. */
public class Settings {
    private final Map<String, Object> values = new LinkedHashMap<>();

    public static Settings of(String[] words) {
        Settings settings = new Settings();
        settings.values.put("host", "localhost");
        for (String word : words) {
            int equals = word.indexOf('=');
            settings.values.put(word.substring(0, equals), value(word.substring(equals + 1)));
        }
        return settings;
    }

    private static Object value(String text) {
        if (text.matches("\\d{1,9}")) {
            return Integer.valueOf(text);
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text;
    }

    public Object get(String name) {
        return values.get(name);
    }
}
