package plant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the latest reading of every sensor: bench=21.5 door=17 */
public class Dashboard {
    private final List<Sensor> sensors = new ArrayList<>();

    public static void main(String[] args) {
        Dashboard dashboard = new Dashboard();
        for (String reading : args) {
            String[] parts = reading.split("=");
            dashboard.add(parts[0], Double.parseDouble(parts[1]));
        }
        System.out.println(dashboard.sensors.size() + " sensors");
        dashboard.show();
    }

    private void add(String place, double value) {
        Sensor sensor = new Sensor(sensors.size() + 1, place);
        sensor.record(value);
        sensors.add(sensor);
    }

    private void show() {
        for (Sensor sensor : sensors) {
            System.out.println(String.format(Locale.ROOT, "%-12s %6.1f", sensor.label(), sensor.last()));
        }
    }
}
