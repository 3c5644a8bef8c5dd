import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints the initials of every name in a file, one name a line. */
public class Initials {
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "members.txt");
        List<String> lines = new ArrayList<>();
        for (String name : Files.readAllLines(file)) {
            lines.add(initials(name));
        }
        lines.forEach(System.out::println);
    }

    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ")) {
            initials.append(Character.toUpperCase(word.charAt(0))).append('.');
        }
        return initials.toString();
    }
}
