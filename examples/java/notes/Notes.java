import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds notes that mention a word: java Notes.java notes.txt garden */
public class Notes {
    private final List<String> lines;

    private Notes(List<String> lines) {
        this.lines = lines;
    }

    static Notes open(Path file) {
        return new Notes(Files.readAllLines(file));
    }

    void find(String word) {
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.toLowerCase().contains(word.toLowerCase())) {
                System.out.println(number + ": " + line);
            }
        }
    }

    public static void main(String[] args) {
        Notes notes = open(Path.of(args[0]));
        notes.find(args[1]);
    }
}
