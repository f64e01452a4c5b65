package org.manydesk.offboarding.ui;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.function.Supplier;
import org.manydesk.offboarding.Packed;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Texts;

/** Saves what a client takes along. */
class PackLink extends FileLink {
    PackLink(Supplier<Packed> pack) {
        super(() -> {
            var packed = pack.get();
            return new DownloadResponse(packed.content(), packed.name(), "application/zip", packed.size());
        });
        setText(Texts.of(PackLink.class).get("pack"));
        addClassName("md-link-button");
    }
}
