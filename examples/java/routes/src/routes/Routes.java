package routes;

import java.util.List;

/** How far it is along a route. */
public class Routes {
    private final Map<String, Integer> distances = new HashMap<>();

    public void add(String from, String to, int kilometres) {
        distances.put(from + "-" + to, kilometres);
        distances.put(to + "-" + from, kilometres);
    }

    public int length(List<String> stops) {
        int total = 0;
        for (int i = 1; i < stops.size(); i++) {
            total += distances.getOrDefault(stops.get(i - 1) + "-" + stops.get(i), 0)
        }
        return total;
    }
}
