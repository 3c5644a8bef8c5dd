package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class NullFromInputTest {
    private final TemplateBench bench = TemplateBench.template(new NullFromInput());

    @Test
    void countsAMissingPropertyAsEmpty() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String mode = System.getProperty("shop.mode");
                        System.out.println(mode.trim()); // fails
                    }
                }
                """).turns("\"shop.mode\"", "\"shop.mode\", \"\"");
    }

    @Test
    void countsAMissingVariableAsEmpty() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(System.getenv("SHOP_MODE_OF_NOBODY").trim()); // fails
                    }
                }
                """)
                .turns(
                        "System.getenv(\"SHOP_MODE_OF_NOBODY\")",
                        "System.getenv().getOrDefault(\"SHOP_MODE_OF_NOBODY\", \"\")");
    }

    @Test
    void stopsAtTheEndOfTheInput() {
        bench.meets("""
                import java.io.*;

                class Main {
                    public static void main(String[] args) throws IOException {
                        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
                        while (true) {
                            String line = reader.readLine();
                            if (line.equals("quit")) { // fails
                                break;
                            }
                        }
                    }
                }
                """)
                .turns(
                        "            if (line",
                        "            if (line == null) {\n                break;\n            }\n            if (line");
    }

    @Test
    void leavesOtherNullsAlone() {
        bench.meets("""
                class Main {
                    public static void main(String[] args) {
                        String mode = null;
                        System.out.println(mode.trim());
                    }
                }
                """).staysSilent();
    }
}
