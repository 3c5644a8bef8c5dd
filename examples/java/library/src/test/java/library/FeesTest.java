package library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FeesTest {
    private final Fees fees = new Fees();

    @Test
    void fourWeeksAreFree() {
        assertEquals(0, fees.fee(new Loan("Emma", 28)));
    }

    @Test
    void theFirstWeekCostsFifty() {
        assertEquals(50, fees.fee(new Loan("Emma", 29)));
        assertEquals(50, fees.fee(new Loan("Emma", 35)));
    }

    @Test
    void laterWeeksCostMore() {
        assertEquals(125, fees.fee(new Loan("Emma", 36)));
        assertEquals(375, fees.fee(new Loan("Emma", 56)));
    }
}
