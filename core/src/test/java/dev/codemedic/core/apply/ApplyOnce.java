package dev.codemedic.core.apply;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.Edit;
import java.nio.file.Path;

/** Applies one patch to a project and prints the change's id, or why it was refused. */
final class ApplyOnce {

    private ApplyOnce() {}

    public static void main(String[] arguments) throws Exception {
        var shop = new DiskTree(Path.of(arguments[0])).read(Path.of("shop.py"));
        int price = shop.text().indexOf('1');
        try {
            var journal = new FileChangeJournal(Path.of(arguments[0]));
            System.out.println(journal.apply("M-1", Patch.of(shop, new Edit(price, price + 1, "2")))
                    .id());
        } catch (ChangeRefused refused) {
            System.out.println("refused: " + refused.getMessage());
        }
    }
}
