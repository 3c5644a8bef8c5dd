package library;

/** Late fees in cents; each week that begins costs more than the one before. */
public class Fees {
    private static final int FREE_DAYS = 28;
    private static final int[] WEEKLY = {50, 75, 100, 150};

    /** What a loan costs by now. */
    public int fee(Loan loan) {
        int late = loan.days() - FREE_DAYS;
        if (late <= 0) {
            return 0;
        }
        int weeks = (late + 6) / 7;
        int fee = 0;
        for (int week = 0; week < weeks && week <= WEEKLY.length; week++) {
            fee += WEEKLY[week];
        }
        return fee;
    }
}
