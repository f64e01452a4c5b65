package org.manydesk.room.ui;

import static org.manydesk.scope.Role.ADMIN;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.manydesk.paperwork.DocumentSheet;
import org.manydesk.paperwork.PaperworkDesk;
import org.manydesk.paperwork.PaperworkDesk.Named;
import org.manydesk.paperwork.ui.DocumentList;
import org.manydesk.room.RoomSheet;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** The documents of a contract in its room: administrators manage them, the client sees what is shared. */
@Dependent
class DocumentParts {
    private final Texts texts = Texts.of(DocumentParts.class);
    private final PaperworkDesk desk;
    private final CurrentCaller caller;

    @Inject
    DocumentParts(PaperworkDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** @param again shows the room anew, after something was done */
    DocumentList of(RoomSheet sheet, Runnable again) {
        var named = new Named(sheet.client().key(), sheet.contract().number());
        Function<DocumentSheet, FileLink> links =
                document -> new FileLink(document.name(), document.size(), () -> desk.open(named, document.id()));
        var documents = desk.of(named);
        return caller.person().isOneOf(ADMIN)
                ? new DocumentList(documents, links, deeds(named, again))
                : new DocumentList(documents, links);
    }

    private DocumentList.Deeds deeds(Named named, Runnable again) {
        return new DocumentList.Deeds(
                file -> desk.attach(named, file),
                () -> done("attached", again),
                document -> {
                    desk.share(named, document.id());
                    done("shared", again);
                },
                document -> {
                    desk.withhold(named, document.id());
                    done("withheld", again);
                },
                document -> {
                    desk.remove(named, document.id());
                    done("removed", again);
                });
    }

    private void done(String what, Runnable again) {
        Notice.done(texts.get("documents." + what));
        again.run();
    }
}
