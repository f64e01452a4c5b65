package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.manydesk.invoicing.Copy;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.InvoiceGlance;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Texts;

/** An invoice as files: PDF, e-invoice once it is issued, CSV. */
public class Downloads extends Div {
    public Downloads(InvoiceGlance invoice, Copying copying) {
        var texts = Texts.of(Downloads.class);
        addClassName("md-downloads");
        add(link(texts.get("download.pdf"), () -> copying.pdf(invoice.id())));
        if (invoice.status().isIssued()) add(link(texts.get("download.ubl"), () -> copying.ubl(invoice.id())));
        add(link(texts.get("download.csv"), () -> copying.csv(invoice.id())));
    }

    /** Made when it is asked for, by the one who asks. */
    private static FileLink link(String words, Supplier<Copy> made) {
        var link = new FileLink(() -> {
            var copy = made.get();
            var bytes = new ByteArrayInputStream(copy.bytes());
            return new DownloadResponse(bytes, copy.name(), copy.type(), copy.bytes().length);
        });
        link.setText(words);
        return link;
    }
}
