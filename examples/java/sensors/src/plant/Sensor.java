package plant;

/** A measuring point in the greenhouse. */
public class Sensor {
    private final int channel;
    private String place;
    private double last;

    public Sensor(int channel, String place) {
        this.channel = channel;
        place = place;
    }

    public void record(double value) {
        last = value;
    }

    public String label() {
        return channel + "/" + place.toUpperCase();
    }

    public double last() {
        return last;
    }
}
