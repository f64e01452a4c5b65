package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
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
    }

    Downloads(CreditGlance note, Copying copying) {
        this(form -> copying.creditNote(note.id(), form), note.isElectronic());
    }

    private Downloads(Function<Form, Copy> copies, boolean electronic) {
        addClassName("md-downloads");
        add(link(Form.PDF, copies));
        if (electronic) add(link(Form.UBL, copies));
        add(link(Form.CSV, copies));
    }

    /** Made when it is asked for, by the one who asks. */
    private static FileLink link(Form form, Function<Form, Copy> copies) {
        var link = new FileLink(() -> {
            var copy = copies.apply(form);
            var bytes = new ByteArrayInputStream(copy.bytes());
            return new DownloadResponse(bytes, copy.name(), copy.type(), copy.bytes().length);
        });
        link.setText(Texts.of(Downloads.class).get("download." + form));
        return link;
    }
}
