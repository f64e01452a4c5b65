package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.CreditGlance;
import org.manydesk.invoicing.InvoiceSheet;
import org.manydesk.invoicing.PaymentGlance;
import org.manydesk.money.Money;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** What became of an invoice's sum: its credit notes, each with its files, its payments, and what is open after them. */
class AccountList extends Div {
    private final transient Texts texts = Texts.of(AccountList.class);
    private final transient Copying copying;
    private final transient Optional<Consumer<PaymentGlance>> reverse;

    /** @param reverse offers to take a payment back, to those who may */
    AccountList(InvoiceSheet sheet, Copying copying, Optional<Consumer<PaymentGlance>> reverse) {
        this.copying = copying;
        this.reverse = reverse;
        addClassName("md-credits");
        add(
                new H3(texts.get("account")),
                sum(texts.get("paper.total"), sheet.invoice().gross()));
        var account = sheet.account();
        account.credits().forEach(note -> add(row(note)));
        account.payments().forEach(payment -> add(row(payment)));
        var isOwed = !account.open().isNegative();
        var open = sum(
                texts.get(isOwed ? "account.open" : "account.owedToClient"),
                isOwed ? account.open() : account.open().negated());
        open.addClassName("md-strong");
        add(open);
    }

    private Div row(CreditGlance note) {
        var what = new Div(
                strong(texts.get("account.credit", note.number())),
                new Span(Days.day(note.issuedOn())),
                new Downloads(note, copying));
        return row(what, note.reason(), note.gross().negated());
    }

    private Div row(PaymentGlance payment) {
        var words = payment.amount().isNegative() ? "account.refund" : "account.payment";
        var what = new Div(strong(texts.get(words)), new Span(Days.day(payment.on())));
        if (payment.reversal().isEmpty()) reverse.ifPresent(offer -> what.add(reversing(payment, offer)));
        var said = payment.reversal()
                .map(reason -> texts.get("account.reversed", reason))
                .orElse(payment.reference());
        var row = row(what, said, payment.amount().negated());
        row.setClassName("md-reversed", payment.reversal().isPresent());
        return row;
    }

    private Button reversing(PaymentGlance payment, Consumer<PaymentGlance> offer) {
        var button = new Button(texts.get("reverse"), click -> offer.accept(payment));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Div row(Div what, String said, Money amount) {
        what.addClassName("md-in-line");
        var head = new Div(what, new Span(Sum.text(amount)));
        head.addClassName("md-sum-row");
        var row = new Div(head);
        if (!said.isEmpty()) row.add(soft(said));
        row.addClassName("md-credit");
        return row;
    }

    private static Div sum(String words, Money amount) {
        var row = new Div(new Span(words), new Span(Sum.text(amount)));
        row.addClassName("md-sum-row");
        return row;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("md-strong");
        return span;
    }

    private static Span soft(String text) {
        var span = new Span(text);
        span.addClassName("md-soft");
        return span;
    }
}
