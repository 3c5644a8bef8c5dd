package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class UnreportedExceptionTest {
    private final TemplateBench bench = TemplateBench.template(new UnreportedException());

    @Test
    void declaresTheException() {
        bench.meetsUncompiled("""
                import java.nio.file.Files;
                import java.nio.file.Path;

                class Main {
                    public static void main(String[] args) {
                        System.out.println(Files.readString(Path.of("pom.xml")).length());
                    }
                }
                """).proposes("""
                import java.io.IOException;
                import java.nio.file.Files;
                import java.nio.file.Path;

                class Main {
                    public static void main(String[] args) throws IOException {
                        System.out.println(Files.readString(Path.of("pom.xml")).length());
                    }
                }
                """);
    }

    @Test
    void declaresOneMore() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) throws java.io.IOException {
                        Thread.sleep(1);
                        throw new java.io.IOException("x");
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) throws java.io.IOException, InterruptedException {
                        Thread.sleep(1);
                        throw new java.io.IOException("x");
                    }
                }
                """);
    }

    @Test
    void passesItOnUncheckedInALambda() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        Runnable pause = () -> {
                            Thread.sleep(1);
                        };
                        pause.run();
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        Runnable pause = () -> {
                            try {
                                Thread.sleep(1);
                            } catch (InterruptedException failed) {
                                throw new IllegalStateException(failed);
                            }
                        };
                        pause.run();
                    }
                }
                """);
    }

    @Test
    void leavesAnotherErrorAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = y;
                    }
                }
                """).staysSilent();
    }
}
