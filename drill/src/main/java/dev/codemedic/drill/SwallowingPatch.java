package dev.codemedic.drill;

import java.util.List;

/** A patch makes the crash go away by swallowing it. */
final class SwallowingPatch extends PatchDrill {

    @Override
    public String name() {
        return "swallowing patch";
    }

    @Override
    public String fault() {
        return "a patch catches the exception, says nothing and goes on; medic is told to apply what it can";
    }

    @Override
    List<Plant> plants() {
        return List.of(
                new Plant("python", "shop.py", """
                        def total(cart):
                            return sum(cart["prices"])

                        print(total({}))
                        """, """
                        def total(cart):
                            try:
                                return sum(cart["prices"])
                            except Exception:
                                return 0

                        print(total({}))
                        """, List.of("python3", "shop.py")),
                new Plant("java", "Shop.java", """
                        import java.util.Map;

                        class Shop {
                            static int total(Map<String, Integer> cart) {
                                return cart.get("price");
                            }

                            public static void main(String[] arguments) {
                                System.out.println(total(Map.of()));
                            }
                        }
                        """, """
                        import java.util.Map;

                        class Shop {
                            static int total(Map<String, Integer> cart) {
                                try {
                                    return cart.get("price");
                                } catch (Exception e) {
                                    return 0;
                                }
                            }

                            public static void main(String[] arguments) {
                                System.out.println(total(Map.of()));
                            }
                        }
                        """, List.of("java", "Shop.java")));
    }
}
