package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.manydesk.invoicing.InvoiceSheet;
import org.manydesk.invoicing.Invoicing;
import org.manydesk.invoicing.Issuing;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** What billing can do to an invoice next: approve or discard a draft, issue what is approved. */
@Dependent
class InvoiceSteps {
    private final Texts texts = Texts.of(InvoiceSteps.class);
    private final Issuing issuing;
    private final Invoicing invoicing;

    @Inject
    InvoiceSteps(Issuing issuing, Invoicing invoicing) {
        this.issuing = issuing;
        this.invoicing = invoicing;
    }

    /** @param done is told in a sentence what was done */
    Component of(InvoiceSheet sheet, Consumer<String> done) {
        var bar = new Div();
        bar.addClassName("md-actions");
        switch (sheet.invoice().status()) {
            case DRAFT -> bar.add(discarding(sheet), approving(sheet, done));
            case APPROVED -> bar.add(discarding(sheet), issuing(sheet, done));
            default -> bar.setVisible(false);
        }
        return bar;
    }

    private Button approving(InvoiceSheet sheet, Consumer<String> done) {
        var approve = new Button(texts.get("approve"), click -> {
            issuing.approve(sheet.invoice().id());
            done.accept(texts.get("approved"));
        });
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return approve;
    }

    private Button issuing(InvoiceSheet sheet, Consumer<String> done) {
        var gross = Sum.text(sheet.invoice().gross());
        var client = sheet.invoice().client().name();
        var issue = new Button(texts.get("issue"), click -> {
            var sure = sure("issue", texts.get("issue.title", gross, client));
            sure.addConfirmListener(confirmed -> {
                issuing.issue(sheet.invoice().id());
                done.accept(texts.get("issued.done", client));
            });
            sure.open();
        });
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return issue;
    }

    private Button discarding(InvoiceSheet sheet) {
        var discard = new Button(texts.get("discard"), click -> {
            var sure = sure("discard", texts.get("discard.title"));
            sure.setText(texts.get("discard.what", sheet.counted()));
            sure.setConfirmButtonTheme("error primary");
            sure.addConfirmListener(confirmed -> discard(sheet));
            sure.open();
        });
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return discard;
    }

    private void discard(InvoiceSheet sheet) {
        invoicing.discard(sheet.invoice().id());
        UI.getCurrent().navigate(BillingView.class);
        Notice.done(texts.get("discarded"));
    }

    private ConfirmDialog sure(String key, String title) {
        var sure = new ConfirmDialog();
        sure.setHeader(title);
        sure.setText(texts.get(key + ".what"));
        sure.setConfirmText(texts.get(key));
        sure.setCancelable(true);
        sure.setCancelText(texts.get("cancel"));
        return sure;
    }
}
