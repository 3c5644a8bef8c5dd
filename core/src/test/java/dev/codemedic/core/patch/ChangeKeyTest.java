package dev.codemedic.core.patch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeKeyTest {
    private static final String DIFF = """
            diff --git a/shop.py b/shop.py
            --- a/shop.py
            +++ b/shop.py
            @@ -7,3 +7,3 @@
             def total(name):
            -    return prices[name]
            +    return prices.get(name, 0)
            """;

    @Test
    void whereTheLinesStandDoesNotCount() {
        var moved = DIFF.replace("@@ -7,3 +7,3 @@", "@@ -90,3 +91,3 @@").replace("def total(name):", "# here");
        assertThat(ChangeKey.of(moved)).isEqualTo(ChangeKey.of(DIFF));
    }

    @Test
    void howFarTheyAreIndentedDoesNotCount() {
        assertThat(ChangeKey.of(DIFF.replace("    return", "            return")))
                .isEqualTo(ChangeKey.of(DIFF));
    }

    @Test
    void whatIsWrittenAndWhereDoesCount() {
        assertThat(ChangeKey.of(DIFF.replace(", 0)", ", 1)"))).isNotEqualTo(ChangeKey.of(DIFF));
        assertThat(ChangeKey.of(DIFF.replace("shop.py", "till.py"))).isNotEqualTo(ChangeKey.of(DIFF));
        assertThat(ChangeKey.of(DIFF.replace("prices[name]", "prices[who]"))).isNotEqualTo(ChangeKey.of(DIFF));
    }
}
