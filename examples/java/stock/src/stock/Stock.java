package stock;

import java.util.Map;
import java.util.TreeMap;

/** How many pieces of each article are in the store. */
public class Stock {
    private final Map<String, Integer> pieces = new TreeMap<>();

    public void read(String line) {
        String[] columns = line.split(",");
        String article = columns[0].trim();
        int count = Integer.parseInt(columns[1]);
        pieces.merge(article, count, Integer::sum);
    }

    public void print() {
        pieces.forEach((article, count) -> System.out.println(article + " " + count));
    }
}
