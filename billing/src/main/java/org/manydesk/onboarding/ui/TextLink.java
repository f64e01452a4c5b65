package org.manydesk.onboarding.ui;

import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.manydesk.ui.FileLink;

/** A link that saves a text as a file. */
final class TextLink {
    private TextLink() {}

    static FileLink of(String name, Supplier<String> text) {
        return new FileLink(() -> {
            var bytes = text.get().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), name, "application/octet-stream", bytes.length);
        });
    }
}
