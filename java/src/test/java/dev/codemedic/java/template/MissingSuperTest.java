package dev.codemedic.java.template;

import org.junit.jupiter.api.Test;

class MissingSuperTest {
    private final TemplateBench bench = TemplateBench.template(new MissingSuper());

    @Test
    void passesWhatBearsTheName() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(new Dog("rex", 3).name);
                    }

                    static class Animal {
                        String name;

                        Animal(String name) {
                            this.name = name;
                        }
                    }

                    static class Dog extends Animal {
                        int age;

                        Dog(String name, int age) {
                            this.age = age;
                        }
                    }
                }
                """).proposes("""
                class Main {
                    public static void main(String[] args) {
                        System.out.println(new Dog("rex", 3).name);
                    }

                    static class Animal {
                        String name;

                        Animal(String name) {
                            this.name = name;
                        }
                    }

                    static class Dog extends Animal {
                        int age;

                        Dog(String name, int age) {
                            super(name);
                            this.age = age;
                        }
                    }
                }
                """);
    }

    @Test
    void leavesOtherErrorsAlone() {
        bench.meetsUncompiled("""
                class Main {
                    public static void main(String[] args) {
                        int x = 1
                        System.out.println(x);
                    }
                }
                """).staysSilent();
    }
}
