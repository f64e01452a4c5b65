package org.manydesk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The time zone of the reader's browser; UTC until the browser told it. */
public final class ViewerZone {
    private ViewerZone() {}

    public static ZoneId of(UI ui) {
        return Optional.ofNullable(ui.getInternals().getExtendedClientDetails())
                .map(ExtendedClientDetails::getTimeZoneId)
                .flatMap(ViewerZone::known)
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> known(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
