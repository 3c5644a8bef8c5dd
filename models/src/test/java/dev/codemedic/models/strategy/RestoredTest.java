package dev.codemedic.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.redact.KnownSecrets;
import dev.codemedic.core.redact.Placeholders;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.models.answer.EditBlock;
import dev.codemedic.models.answer.ModelAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoredTest {
    private final Placeholders hidden = new Placeholders(new Redactor(KnownSecrets.NONE));
    private final String shown = hidden.redact("connect(password='hunter22-x')").text();

    private ModelAnswer restored(String... replace) {
        var block = new EditBlock("a.py", List.of(shown), List.of(replace));
        return new Restored(hidden).of(new ModelAnswer("", List.of(block), List.of()));
    }

    @Test
    void aSecretStaysInTheLineThatIsChanged() {
        var answer = restored(shown.replace(")", ", timeout=5)"));
        assertThat(answer.complaints()).isEmpty();
        assertThat(answer.blocks().getFirst().replace()).containsExactly("connect(password='hunter22-x', timeout=5)");
    }

    @Test
    void aSecretIsNotCopiedBesideItsPlace() {
        var answer = restored(shown, shown.replace("connect", "print"));
        assertThat(answer.blocks()).isEmpty();
        assertThat(answer.complaints()).containsExactly("‹secret-1› may only stand where it stood before");
    }
}
