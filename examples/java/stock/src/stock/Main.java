package stock;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adds up the deliveries in the given files. */
public class Main {
    public static void main(String[] args) throws IOException {
        Stock stock = new Stock();
        for (String name : args) {
            try (BufferedReader reader = Files.newBufferedReader(Path.of(name))) {
                String line;
                while ((line = reader.readLine()) != null) {
                    stock.read(line);
                }
            }
        }
        stock.print();
    }
}
