package org.manydesk.ticket.ui;

import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.Optional;
import org.manydesk.rest.IfMatch;
import org.manydesk.ticket.RecordingTime;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TimeSheet;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.ui.ViewerZone;

/** What staff do with the time on the ticket that is shown. The page is shown anew after each deed. */
class TimeDeeds {
    private final Texts texts = Texts.of(TimeDeeds.class);
    private final RecordingTime recording;
    private final TicketRef ticket;
    private final Runnable again;

    TimeDeeds(RecordingTime recording, TicketRef ticket, Runnable again) {
        this.recording = recording;
        this.ticket = ticket;
        this.again = again;
    }

    TimeSheet sheet() {
        return recording.sheet(ticket);
    }

    void record() {
        new TimeDialog(texts.get("time.record.on", ticket), zone(), spent -> {
                    recording.record(ticket, spent, Optional.empty());
                    done("time.recorded");
                })
                .open();
    }

    void correct(TimeSheet.Line line) {
        var match = new IfMatch(IfMatch.etag(line.version()));
        new TimeDialog(texts.get("time.correct.on", ticket, line.person()), zone(), spent -> {
                    recording.correct(ticket, line.id(), match, spent);
                    done("time.corrected");
                })
                .of(line.spent(), () -> {
                    recording.remove(ticket, line.id(), match);
                    done("time.removed");
                })
                .open();
    }

    private static ZoneId zone() {
        return ViewerZone.of(UI.getCurrent());
    }

    private void done(String key) {
        Notice.done(texts.get(key));
        again.run();
    }
}
