package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.learn.Autonomy;
import dev.codemedic.store.SqliteArchive;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far medic goes by itself, as a user sees it. */
class PolicyTest {
    @TempDir
    Path folder;

    private SqliteArchive archive() {
        return SqliteArchive.open(folder.resolve(".medic/medic.db"));
    }

    @Test
    void whatIsSureEnoughIsWrittenWithoutAskingAndItIsSaidWhy() throws Exception {
        var shop = Shop.in(folder).applying("");
        var run = shop.serve("bob");
        assertThat(run.errors()).containsPattern("policy: to be written: confidence 0\\.\\d\\d reaches 0\\.60");
        assertThat(run.exit()).isZero();
        assertThat(shop.source()).isEqualTo(Shop.HEALED);
        assertThat(shop.json("policy", "--json")
                        .path("applied")
                        .path("last_hour")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsLessSureIsOfferedAndWhatIsStillLessOnlyDiagnosed() throws Exception {
        var shop = Shop.in(folder).settings("[policy]\nmode = \"apply\"\nask-above = 0.5\n");
        assertThat(shop.serve("bob").errors())
                .containsPattern("policy: offered: confidence 0\\.\\d\\d is below 0\\.90")
                .contains("medic apply M-1");
        shop.settings("[policy]\nmode = \"apply\"\n");
        var diagnosed = shop.serve("bob");
        assertThat(diagnosed.errors())
                .contains("found no key", "no fix offered", "medic diff M-1")
                .containsPattern("policy: diagnosed only: confidence 0\\.\\d\\d is below 0\\.70")
                .doesNotContain("medic apply M-1", "customer, [])");
        assertThat(shop.medic("diff", "M-1").output()).contains("+    return CARTS.get(customer, [])");
        assertThat(shop.json("show", "--json").path("decision").path("kind").asText())
                .isEqualTo("diagnose");
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
    }

    @Test
    void whoRunsItByHandSeesWhatWasFoundWhateverItsConfidence() throws Exception {
        var shop = Shop.in(folder);
        assertThat(shop.serve("bob").errors())
                .contains("CARTS.get(customer, [])", "policy: offered: nothing is written unless asked");
    }

    @Test
    void theStrictestOfPlaceKindOfFailureAndModeWins() throws Exception {
        var shop = Shop.in(folder).applying("[policy.paths]\n\"**/*.py\" = \"ask\"\n");
        assertThat(shop.serve("bob").errors()).contains("policy: offered: **/*.py is ask-only");
        shop.applying("[policy.paths]\n\"*.py\" = \"ask\"\n[policy.categories]\nTypeError = \"diagnose\"\n");
        assertThat(shop.serve("bob").errors()).contains("diagnosed only: TypeError is diagnose-only");
        shop.applying("kind = \"critical\"\n");
        assertThat(shop.serve("bob").errors()).contains("offered: nothing is written unless asked");
        shop.applying("kind = \"library\"\n");
        assertThat(shop.serve("bob").errors()).contains("only what is verified is written, and this is survives");
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
    }

    @Test
    void theOwnersWordOnTheCommandLineGoesFirstButForWhatIsNeverTouched() throws Exception {
        var shop = Shop.in(folder).applying("");
        assertThat(shop.serve("bob", "--ask").errors()).contains("offered: nothing is written unless asked");
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
        shop.settings("[policy.paths]\n\"shop.py\" = \"never\"\n");
        assertThat(shop.serve("bob", "--apply").errors()).contains("diagnosed only: shop.py is never touched");
        assertThat(shop.medic("apply", "M-1").errors()).contains("not applied", "shop.py is never touched");
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
        shop.settings("[policy]\nmode = \"diagnose\"\n");
        assertThat(shop.serve("bob").errors()).contains("the policy here is to diagnose only");
        assertThat(shop.serve("bob", "--apply").errors()).contains("to be written: you asked for it");
        assertThat(shop.source()).isEqualTo(Shop.HEALED);
    }

    @Test
    void wrongSettingsAreSaidWithFileAndKeyAndNothingIsStarted() throws Exception {
        var shop = Shop.in(folder).settings("[policy]\nmode = \"auto\"\n");
        var run = shop.serve("bob");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors())
                .contains("medic.toml: mode in [policy]", "\"auto\"", "Nothing was started")
                .doesNotContain("Traceback");
        assertThat(shop.medic("policy").errors()).contains("mode in [policy]");
    }

    @Test
    void capsAreCountedOverProcessesAndWhatIsAboveThemIsOffered() throws Exception {
        var shop = Shop.in(folder)
                .settings("[policy]\nmode = \"apply\"\napply-above = 0.5\nask-above = 0.4\nmax-a-day = 1\n");
        assertThat(shop.serve("bob").errors()).contains("Applied to shop.py");
        shop.write(Shop.SOURCE.replace("CARTS", "TROLLEYS"));
        assertThat(shop.serve("bob").errors())
                .contains("offered: no more than 6 an hour and 1 a day are written without asking");
        assertThat(shop.source()).doesNotContain(", [])");
    }

    @Test
    void whereChangesDoNotStayTheBreakerOpensUntilItsOwnerClosesIt() throws Exception {
        var shop = Shop.in(folder).settings("[policy]\nmode = \"apply\"\napply-above = 0.3\nask-above = 0.1\n");
        assertThat(shop.serve("bob").errors()).contains("Applied to shop.py");
        assertThat(shop.medic("undo", "M-1").exit()).isZero();
        assertThat(shop.serve("bob").errors()).contains("Applied to shop.py");
        assertThat(shop.medic("undo", "M-1").exit()).isZero();
        shop.write(Shop.SOURCE.replace("CARTS", "TROLLEYS").replace("prices", "costs"));
        assertThat(shop.serve("bob").errors())
                .contains("offered: the breaker is open: the last 2 changes written without asking did not stay");
        assertThat(shop.medic("policy").output()).contains("breaker open since", "medic policy rearm");
        assertThat(shop.medic("policy", "rearm").errors()).contains("closed again");
        assertThat(shop.medic("policy").output()).contains("breaker closed");
        assertThat(shop.serve("bob").errors()).contains("Applied to shop.py");
    }

    @Test
    void inAStormOfFailuresNothingIsHealedUnlessSomebodyAsks() throws Exception {
        var shop = Shop.in(folder).applying("");
        assertThat(shop.medic("policy").exit()).isZero();
        try (var archive = archive()) {
            for (int i = 0; i < 30; i++) {
                archive.autonomy().note(Autonomy.Event.HEAL, "", Instant.now());
            }
        }
        var run = shop.serve("bob");
        assertThat(run.errors()).contains("too many heals in a short time", "[breaker-open]", "medic run --ask");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(shop.source()).isEqualTo(Shop.SOURCE);
        assertThat(shop.serve("bob", "--ask").errors()).contains("CARTS.get(customer, [])");
        assertThat(shop.medic("policy").output()).contains("more than 30 failures");
    }
}
