package dev.codemedic.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "../shop.py",
                "a/../../shop.py",
                "a/./shop.py",
                "..\\shop.py",
                "C:\\shop.py",
                "shop.py:stream",
                "git~1/config",
                "shop.py ",
                "a./shop.py",
                "sh\u202Eop.py",
                "shop\u200B.py",
                "shop\u001B[2J.py",
                "shop\n.py"
            })
    void refusesNamesThatMeanSomethingElseThanTheyShow(String file) {
        assertThat(FileNameForm.fault(Path.of(file))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.py",
                "a/b/Shop.java",
                "with space/shop.py",
                "größe.py",
                "商店/店.py",
                "a..b.py",
                ".hidden/x.py",
                "x~.py"
            })
    void takesPlainNamesOfAnyScript(String file) {
        assertThat(FileNameForm.fault(Path.of(file))).isEmpty();
    }
}
