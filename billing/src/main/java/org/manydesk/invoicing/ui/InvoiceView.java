package org.manydesk.invoicing.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Concession;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.InvoiceDesk;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.InvoiceSheet;
import org.manydesk.invoicing.LineQuery;
import org.manydesk.invoicing.PaymentGlance;
import org.manydesk.invoicing.Question;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** One invoice: the paper at the left, the line that one points at at the right. */
@Route("invoices/:invoice")
@CdiComponent
@Allowed({BILLING, ADMIN, CLIENT_MANAGER})
public class InvoiceView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int FIRST = 1;

    private final transient InvoiceDesk desk;
    private final transient LineParts lines;
    private final transient Copying copying;
    private final transient InvoiceSteps steps;
    private final transient CurrentCaller caller;
    private final transient Texts texts = Texts.of(InvoiceView.class);
    private final Div side = new Div();
    private transient @Nullable InvoiceId id;
    private @Nullable InvoicePaper paper;
    private int line = FIRST;
    private String title = "";

    @Inject
    InvoiceView(InvoiceDesk desk, LineParts lines, Copying copying, InvoiceSteps steps, CurrentCaller caller) {
        this.desk = desk;
        this.lines = lines;
        this.copying = copying;
        this.steps = steps;
        this.caller = caller;
        addClassName("md-page");
        side.addClassName("md-invoice-side");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = InvoiceDesk.id(event.getRouteParameters().get("invoice").orElseThrow());
        line = FIRST;
        show();
    }

    private InvoiceId id() {
        return Objects.requireNonNull(id);
    }

    private void show() {
        var sheet = desk.open(id());
        title = sheet.invoice().number().orElse(texts.get(sheet.invoice().isStatement() ? "statement" : "unnumbered"));
        removeAll();
        add(header(sheet));
        if (sheet.invoice().isStatement()) add(new StatementNotice(sheet));
        if (!sheet.warnings().isEmpty()) add(warnings(sheet));
        var drawn = new InvoicePaper(sheet.document(), number -> open(sheet, number));
        paper = drawn;
        var document = new Div(drawn);
        document.addClassName("md-invoice-document");
        if (!sheet.account().isUntouched()) document.add(new AccountList(sheet, copying, reversing()));
        var both = new Div(document, side);
        both.addClassName("md-invoice");
        add(both);
        open(sheet, line);
    }

    private PageHeader header(InvoiceSheet sheet) {
        var invoice = sheet.invoice();
        var client = invoice.client();
        var header = new PageHeader(title);
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        header.count(
                new InvoiceBadge(invoice.status()),
                new Div(texts.get(
                        "invoice.of",
                        client.name(),
                        Days.month(invoice.period()),
                        sheet.counted(),
                        sheet.notCounted())));
        if (bills()) header.act(new Downloads(invoice, copying), steps.of(sheet, this::done));
        else header.act(new Downloads(invoice, copying));
        return header;
    }

    /** Offered to those who bill. */
    private Optional<Consumer<PaymentGlance>> reversing() {
        return bills()
                ? Optional.of(payment -> new ReversalDialog(payment, reason -> reverse(payment, reason)).open())
                : Optional.empty();
    }

    private void reverse(PaymentGlance payment, String reason) {
        steps.reverse(id(), payment, reason);
        done(texts.get("reversed"));
    }

    private boolean bills() {
        return caller.person().isOneOf(BILLING, ADMIN);
    }

    private void done(String sentence) {
        show();
        Notice.done(sentence);
    }

    private Div warnings(InvoiceSheet sheet) {
        var list = new UnorderedList();
        sheet.warnings().forEach(warning -> list.add(new ListItem(warning)));
        var box = new Div(list);
        box.addClassNames("md-warnings", Tone.WARN.style());
        return box;
    }

    private void open(InvoiceSheet sheet, int number) {
        line = number;
        if (paper != null) paper.point(number);
        side.removeAll();
        side.add(lines.open(id(), sheet, number));
        credited(sheet, number);
        if (sheet.invoice().status().isIssued()) side.add(new Questions(sheet.questionsOn(number), rights()));
    }

    /** The credit notes that take back some of a line; the list below the invoice has their files. */
    private void credited(InvoiceSheet sheet, int number) {
        sheet.account().credits().forEach(note -> note.ofLine(number)
                .ifPresent(net -> side.add(new Paragraph(
                        texts.get("line.credited", Sum.text(net), note.number(), Days.day(note.issuedOn()))))));
    }

    private Questions.Rights rights() {
        var asks = caller.person().isOneOf(CLIENT_MANAGER);
        return new Questions.Rights(
                asks ? Optional.of(this::ask) : Optional.empty(),
                bills() ? Optional.of(this::answer) : Optional.empty(),
                asks ? Optional.of(this::withdraw) : Optional.empty());
    }

    private void ask(String reason) {
        lines.ask(id(), line, reason);
        done(texts.get("ask.done"));
    }

    private void withdraw(Question question) {
        lines.withdraw(id(), question);
        done(texts.get("withdraw.done"));
    }

    private void answer(Questions.Answer answer) {
        if (answer.outcome() == LineQuery.Status.CREDITED) offerCredit(answer);
        else end(answer);
    }

    /** Where nothing of the line is left to be credited, a credit note was made before. */
    private void offerCredit(Questions.Answer answer) {
        var left = desk.creditable(id(), line);
        if (left.isZero()) end(answer);
        else new CreditDialog(answer, left, concession -> credit(answer.question(), concession)).open();
    }

    private void credit(Question question, Concession concession) {
        desk.credit(id(), question, concession);
        show();
        var note = desk.open(id()).account().credits().getLast().number();
        Notice.done(texts.get("credit.done", note, Sum.text(concession.amount())));
        getElement().executeJs("this.querySelector('.md-credits').scrollIntoView({block: 'nearest'})");
    }

    private void end(Questions.Answer answer) {
        desk.answer(id(), answer.question(), answer.outcome(), answer.note());
        done(texts.get("answer.done"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
