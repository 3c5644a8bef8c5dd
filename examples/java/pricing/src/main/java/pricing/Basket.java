package pricing;

import java.util.ArrayList;
import java.util.List;

/** What a customer wants to buy. */
public class Basket {
    private final List<Line> lines = new ArrayList<>();

    public void add(String article, int pieces, int unitPrice) {
        lines.add(new Line(article, pieces, unitPrice));
    }

    public int total() {
        return lines.stream().mapToInt(Line::price).sum();
    }

    /** What a piece costs on average. */
    public int averagePiecePrice() {
        int pieces = lines.stream().mapToInt(Line::pieces).sum();
        return total() / pieces;
    }
}
