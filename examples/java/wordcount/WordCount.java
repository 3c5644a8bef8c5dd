import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts the words of a text file, the most frequent first. */
public class WordCount {
    public static void main(String[] args) throws IOException {
        String text = Files.readString(Path.of(args[0])).toLowerCase();
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : text.split("\\W+")) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        counts.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(5)
                .forEach(entry -> System.out.println(entry.getValue() + " " + entry.getKey()));
    }
}
