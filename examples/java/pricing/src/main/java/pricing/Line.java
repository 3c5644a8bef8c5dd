package pricing;

/** A line of a basket; the unit price is in cents. */
public record Line(String article, int pieces, int unitPrice) {

    public int price() {
        return pieces * unitPrice;
    }
}
