package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.Copying.Form;
import org.manydesk.invoicing.CreditGlance;
import org.manydesk.invoicing.InvoiceGlance;
import org.manydesk.print.Copy;
import org.manydesk.ui.FileLink;
import org.manydesk.ui.Texts;

/** An invoice or a credit note as files: PDF, e-invoice where there is one, CSV. */
public class Downloads extends Div {
    public Downloads(InvoiceGlance invoice, Copying copying) {
        this(form -> copying.invoice(invoice.id(), form), invoice.isElectronic());
        add(
                link("download.annex", () -> copying.annex(invoice.id())),
                link("download.annexTable", () -> copying.annexTable(invoice.id())));
    }

    Downloads(CreditGlance note, Copying copying) {
        this(form -> copying.creditNote(note.id(), form), note.isElectronic());
    }

    private Downloads(Function<Form, Copy> copies, boolean electronic) {
        addClassName("md-downloads");
        add(link(copies, Form.PDF));
        if (electronic) add(link(copies, Form.UBL));
        add(link(copies, Form.CSV));
    }

    private static FileLink link(Function<Form, Copy> copies, Form form) {
        return link("download." + form, () -> copies.apply(form));
    }

    /** Made when it is asked for, by the one who asks. */
    private static FileLink link(String words, Supplier<Copy> file) {
        var link = new FileLink(() -> {
            var copy = file.get();
            var bytes = new ByteArrayInputStream(copy.bytes());
            return new DownloadResponse(bytes, copy.name(), copy.type(), copy.bytes().length);
        });
        link.setText(Texts.of(Downloads.class).get(words));
        return link;
    }
}
