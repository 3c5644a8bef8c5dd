package weather;

import java.util.ArrayList;
import java.util.List;

/** Tells how often the temperature rose from one day to the next. */
public class Trend {
    private final List<Integer> days = new ArrayList<>();

    public static void main(String[] args) {
        Trend trend = new Trend();
        for (String arg : args) {
            trend.days.add(Integer.valueOf(arg));
        }
        System.out.println(trend.days.size() + " days, " + trend.rises() + " rises");
    }

    int rises() {
        int rises = 0;
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i + 1) > days.get(i)) {
                rises++;
            }
        }
        return rises;
    }
}
