import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class Stock {
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> log = new ArrayList<>();

    void add(String article, int count) {
        if (count <= 0) {
            throw new IllegalArgumentException("add something: " + count);
        }
        counts.merge(article, count, Integer::sum);
    }

    int take(String article, int wanted) {
        int there = counts.get(article);
        int taken = Math.min(there, wanted);
        counts.put(article, there - taken);
        log.add(article + " " + taken);
        return taken;
    }

    public static void main(String[] arguments) {
        Stock stock = new Stock();
        stock.add("pen", 4);
        System.out.println(stock.take("pen", 3));
        System.out.println(stock.take("ink", 2));
        System.out.println(stock.log);
    }
}
