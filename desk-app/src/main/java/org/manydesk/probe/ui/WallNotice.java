package org.manydesk.probe.ui;

import com.vaadin.flow.router.RouterLink;
import org.manydesk.probe.WallProbe;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Says on every page of an administrator that the last probe found a hole in the wall, and leads to its report. */
public class WallNotice extends RouterLink {
    public WallNotice(WallProbe last) {
        super(WallReportView.class, WallReportView.parameters(last));
        addClassName("md-wall-notice");
        add(new StatusBadge(Tone.BAD, Texts.of(WallNotice.class).get("notice")));
    }
}
