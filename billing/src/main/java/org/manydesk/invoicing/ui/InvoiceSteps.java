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
import org.manydesk.invoicing.Collecting;
import org.manydesk.invoicing.Crediting;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.InvoiceSheet;
import org.manydesk.invoicing.InvoiceStatus;
import org.manydesk.invoicing.Invoicing;
import org.manydesk.invoicing.Issuing;
import org.manydesk.invoicing.PaymentGlance;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** What billing can do to an invoice next: approve or discard a draft, issue what is approved, credit, record what was paid. */
@Dependent
class InvoiceSteps {
    private final Texts texts = Texts.of(InvoiceSteps.class);
    private final Issuing issuing;
    private final Invoicing invoicing;
    private final Collecting collecting;
    private final Crediting crediting;

    @Inject
    InvoiceSteps(Issuing issuing, Invoicing invoicing, Collecting collecting, Crediting crediting) {
        this.issuing = issuing;
        this.invoicing = invoicing;
        this.collecting = collecting;
        this.crediting = crediting;
    }

    /** @param done is told in a sentence what was done */
    Component of(InvoiceSheet sheet, Consumer<String> done) {
        var bar = new Div();
        bar.addClassName("md-actions");
        switch (sheet.invoice().status()) {
            case DRAFT -> bar.add(discarding(sheet), renewing(sheet), approving(sheet, done));
            case APPROVED -> {
                bar.add(discarding(sheet));
                if (!sheet.invoice().isStatement()) bar.add(renewing(sheet), issuing(sheet, done));
            }
            case ON_GROUP_INVOICE -> {}
            default -> {
                if (sheet.invoice().status() != InvoiceStatus.CREDITED) bar.add(crediting(sheet, done));
                if (!sheet.account().open().isZero()) bar.add(paying(sheet, done));
            }
        }
        return bar;
    }

    private Button approving(InvoiceSheet sheet, Consumer<String> done) {
        var approve = new Button(texts.get("approve"), click -> {
            issuing.approve(sheet.invoice().id());
            done.accept(texts.get(sheet.invoice().isStatement() ? "approved.statement" : "approved"));
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

    /** What was approved or came in since the draft is on the new one. */
    private Button renewing(InvoiceSheet sheet) {
        var anew = new Button(texts.get("anew"), click -> {
            var drawn = invoicing.anew(sheet.invoice().id());
            UI.getCurrent().navigate("invoices/" + drawn.id());
            Notice.done(texts.get("anew.done"));
        });
        anew.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return anew;
    }

    private Button paying(InvoiceSheet sheet, Consumer<String> done) {
        var open = sheet.account().open();
        return new Button(texts.get(open.isNegative() ? "payment.back" : "payment.title"), click -> new PaymentDialog(
                        open, collecting, receipt -> {
                            collecting.record(sheet.invoice().id(), receipt);
                            done.accept(texts.get("payment.done", Sum.text(receipt.amount())));
                        })
                .open());
    }

    private Button crediting(InvoiceSheet sheet, Consumer<String> done) {
        var credit = new Button(texts.get("creditNote"), click -> {
            var id = sheet.invoice().id();
            var rest = crediting.rest(id);
            if (rest.isEmpty()) Notice.problem(texts.get("creditNote.nothing"));
            else
                new CreditNoteDialog(sheet.document(), rest, (wishes, reason) -> {
                            var note = crediting.credit(id, wishes, reason);
                            done.accept(texts.get(
                                    "creditNote.done",
                                    note.number(),
                                    Sum.text(note.totals().gross())));
                        })
                        .open();
        });
        credit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return credit;
    }

    /** Takes a payment back. */
    void reverse(InvoiceId invoice, PaymentGlance payment, String reason) {
        collecting.reverse(invoice, payment.id(), reason);
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
