package org.manydesk.paperwork.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.manydesk.files.NewFile;

/** Takes a file that the reader sends from a page as it comes in; it lies in no memory. */
class Attachment implements UploadHandler {
    private static final long serialVersionUID = 1L;

    /** In bytes: the same as over HTTP. */
    static final int LARGEST = 50_000_000;

    private final transient Consumer<NewFile> attach;

    Attachment(Consumer<NewFile> attach) {
        this.attach = attach;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            attach.accept(NewFile.sent(event.getFileName(), event.getContentType(), content));
        }
    }

    @Override
    public long getFileSizeMax() {
        return LARGEST;
    }
}
