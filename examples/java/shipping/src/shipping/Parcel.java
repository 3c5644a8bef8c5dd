package shipping;

/** A parcel with its weight in kilograms and its longest side in centimetres. */
public record Parcel(int kilograms, int longestSide) {

    boolean isBulky() {
        return longestSide > 120;
    }
}
