package dev.codemedic.java.bed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.repair.validate.Outcome;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Memory that counts as steps: what grows without end ends soon, what only needs much is doubted and not refused. */
class MemoryStepsTest {
    private static Lab lab() throws IOException {
        return new Lab(Map.of("Room.java", """
                        class Room {
                            static int[] of(int size) {
                                int[] room = new int[0 * size];
                                for (int i = 0; i < 50; i++) {
                                    room = room.clone();
                                    i += 9;
                                }
                                return room;
                            }
                            static String name(int turns) {
                                String name = "a";
                                for (int i = 0; i != turns; i++) {
                                    name = name + i;
                                }
                                return name;
                            }
                        }
                        """, "RoomTest.java", """
                        import static org.junit.Assert.*;
                        public class RoomTest {
                            @org.junit.Test public void small() { assertEquals(3, Room.of(3).length); }
                            @org.junit.Test public void large() { assertEquals(900_000, Room.of(900_000).length); }
                            @org.junit.Test public void name() { assertEquals("a01", Room.name(2)); }
                        }
                        """), Lab.JUNIT_4, "RoomTest");
    }

    @Test
    void aRightVariantThatNeedsMuchMorePasses() throws IOException {
        try (var lab = lab()) {
            assertThat(lab.outcomes(lab.variant("Room.java", "0 * size", "size")))
                    .containsExactly(Outcome.PASSED);
        }
    }

    @Test
    void whatGrowsWithoutEndHangsAndLeavesTheWorkerToOthers() throws IOException {
        try (var lab = lab()) {
            assertThat(lab.outcomes(
                            lab.variant("Room.java", "name = name + i", "name = name + name; i = -1"),
                            lab.variant("Room.java", "i != turns; i++", "i != turns; name += \"b\""),
                            lab.variant("Room.java", "0 * size", "size")))
                    .containsExactly(Outcome.HUNG, Outcome.HUNG, Outcome.PASSED);
            assertThat(lab.workers()).isEqualTo(1);
        }
    }
}
