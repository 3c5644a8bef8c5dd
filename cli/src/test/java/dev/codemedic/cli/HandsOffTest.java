package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
