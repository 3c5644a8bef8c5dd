package mail;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Where mail is sent from and through. */
public class MailSettings {
    private final Properties properties = new Properties();

    public static MailSettings load(String file) throws IOException {
        MailSettings settings = new MailSettings();
        try (InputStream in = new FileInputStream(file)) {
            settings.properties.load(in);
        }
        return settings;
    }

    public String sender() {
        return properties.getProperty("sender", "nobody@example.org");
    }

    public String server() {
        return properties.getProperty("server", "localhost");
    }
}
