package mail;

import java.io.IOException;

/** Shows what would be sent to each address on the command line. */
public class Mailer {
    public static void main(String[] args) throws IOException {
        MailSettings settings = MailSettings.load("config/mail.properties");
        for (String address : args) {
            System.out.println(settings.sender() + " -> " + address + " through " + settings.server());
        }
    }
}
