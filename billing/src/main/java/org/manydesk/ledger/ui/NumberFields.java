package org.manydesk.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.manydesk.invoicing.DocumentNumbers;
import org.manydesk.invoicing.Numbering;
import org.manydesk.rest.Validation;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** How the numbers of invoices and credit notes begin, as a form; a series that has begun can only be read. */
class NumberFields extends Div {
    private final transient Texts texts = Texts.of(NumberFields.class);
    private final transient Numbering numbering;
    private final transient Validation validation;
    private final FaultFields faults = new FaultFields();
    private final SeriesFields invoices = new SeriesFields("invoices", faults);
    private final SeriesFields creditNotes = new SeriesFields("creditNotes", faults);
    private final Div bar = new Div();
    private boolean isReadOnly;
    private int version;

    NumberFields(Numbering numbering, Validation validation) {
        this.numbering = numbering;
        this.validation = validation;
        addClassName("md-card");
        var save = new Button(texts.get("numbers.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar.add(save);
        bar.addClassName("md-form-actions");
        add(new H2(texts.get("numbers")), new Paragraph(texts.get("numbers.what")), invoices, creditNotes, faults, bar);
    }

    void setReadOnly(boolean readOnly) {
        isReadOnly = readOnly;
    }

    /** Shows what holds now. */
    void show() {
        show(numbering.own());
    }

    private void show(Numbering.Kept kept) {
        version = kept.version();
        invoices.read(kept.invoices(), isReadOnly);
        creditNotes.read(kept.creditNotes(), isReadOnly);
        bar.setVisible(
                !isReadOnly && !(kept.invoices().isBegun() && kept.creditNotes().isBegun()));
    }

    private void save() {
        var wanted = new DocumentNumbers(invoices.written(), creditNotes.written());
        if (faults.accepts(() -> show(numbering.begin(version, validation.valid(wanted)))))
            Notice.done(texts.get("numbers.saved"));
    }
}
