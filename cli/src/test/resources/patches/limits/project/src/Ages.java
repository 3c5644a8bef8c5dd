public class Ages {
    private static final int OLDEST = 130;

    static int age(String text) {
        int number = Integer.parseInt(text.trim());
        if (number < 0 || number > OLDEST) {
            throw new IllegalArgumentException("no age: " + number);
        }
        return number;
    }

    public static void main(String[] arguments) {
        for (String argument : arguments) {
            System.out.println(age(argument));
        }
    }
}
