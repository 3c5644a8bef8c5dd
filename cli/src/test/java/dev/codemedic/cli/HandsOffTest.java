package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that its owner marks is not changed. */
class HandsOffTest {
    @TempDir
    Path folder;

    @Test
    void aMarkedFunctionIsNotChangedAndAnotherPlaceIs() throws Exception {
        var shop = Shop.in(folder);
        shop.write(Shop.SOURCE.replace("def load", "# medic: hands off, audited\ndef load"));
        assertThat(shop.serve("bob", "--apply").exit()).isZero();
        assertThat(shop.source()).contains("prices or []").doesNotContain("customer, [])");
        assertThat(shop.medic("why", "M-1").output()).contains("`medic: hands off` in line 6 protects (lines 6 to 8)");
    }

    @Test
    void aMarkedFileIsNotChangedAtAll() throws Exception {
        var shop = Shop.in(folder);
        var marked = "#!/usr/bin/env python3\n# medic: hands off\n" + Shop.SOURCE;
        shop.write(marked);
        assertThat(shop.serve("bob", "--apply").errors()).contains("no code fix", "scope 2");
        assertThat(shop.source()).isEqualTo(marked);
    }

    @Test
    void aSearchByTestsDoesNotEvenLookThere() throws Exception {
        Files.writeString(folder.resolve("medic.toml"), "");
        Files.writeString(folder.resolve("test_sums.py"), """
                import unittest
                import sums

                class SumsTest(unittest.TestCase):
                    def test_total(self):
                        self.assertEqual(sums.total([1, 2]), 3)
                """);
        var faulty = """
                def total(numbers):
                    result = 0
                    for number in numbers:
                        result -= number
                    return result
                """;
        Files.writeString(folder.resolve("sums.py"), "# medic: hands off\n" + faulty);
        assertThat(tried()).isZero();
        Files.writeString(folder.resolve("sums.py"), faulty);
        assertThat(tried()).isPositive();
    }

    private int tried() throws Exception {
        var told = MedicProcess.in(folder, "test", "--json", "--", "python3", "-m", "unittest", "test_sums");
        return new ObjectMapper()
                .readTree(told.output())
                .at("/search/candidates")
                .asInt();
    }
}
