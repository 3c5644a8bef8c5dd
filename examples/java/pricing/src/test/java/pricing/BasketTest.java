package pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BasketTest {
    private final Basket basket = new Basket();

    @Test
    void addsUpItsLines() {
        basket.add("apple", 4, 30);
        basket.add("melon", 1, 280);
        assertEquals(400, basket.total());
    }

    @Test
    void averagesOverPieces() {
        basket.add("apple", 4, 30);
        basket.add("melon", 1, 280);
        assertEquals(80, basket.averagePiecePrice());
    }

    @Test
    void anEmptyBasketCostsNothing() {
        assertEquals(0, basket.total());
        assertEquals(0, basket.averagePiecePrice());
    }
}
