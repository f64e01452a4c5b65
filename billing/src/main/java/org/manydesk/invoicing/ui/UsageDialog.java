package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.YearMonth;
import java.util.stream.Collectors;
import org.manydesk.invoicing.ContractMonth;
import org.manydesk.invoicing.Correcting;
import org.manydesk.invoicing.Figures;
import org.manydesk.invoicing.UsageItem;
import org.manydesk.invoicing.UsageOverview;
import org.manydesk.ui.Days;
import org.manydesk.ui.DurationText;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.usage.WorkCount;

/** Each ticket of a contract's month, counted or not, and why: to be read, and corrected, before the invoice is made. */
class UsageDialog extends Dialog {
    private final transient Texts texts = Texts.of(UsageDialog.class);
    private final transient ContractMonth month;
    private final YearMonth period;
    private final transient UsageOverview usage;
    private final transient Correcting correcting;
    private final Div list = new Div();
    private final Div work = new Div();
    private final Details folded = new Details("", work);
    private boolean corrected;

    /** @param closed is run when something was corrected */
    UsageDialog(ContractMonth month, YearMonth period, UsageOverview usage, Correcting correcting, Runnable closed) {
        this.month = month;
        this.period = period;
        this.usage = usage;
        this.correcting = correcting;
        setHeaderTitle(texts.get("usage.of", month.client().name(), month.number(), Days.month(period)));
        setWidth("min(960px, 100vw)");
        setHeight("min(720px, 100vh)");
        list.setSizeFull();
        add(rule(), folded, list);
        getFooter().add(new Button(texts.get("close"), click -> close()));
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && corrected) closed.run();
        });
        show();
    }

    private Div rule() {
        var decided = usage.countedAt(month.client().key(), month.number(), period);
        var rule =
                new Div(decided.stream().map(at -> texts.get("usage.at." + at)).collect(Collectors.joining(" ")));
        rule.addClassName("md-soft");
        return rule;
    }

    private void show() {
        list.removeAll();
        var figures = new Figures.Named(month.client().key(), month.number(), period);
        list.add(new FigureFields(usage.figures(), figures, () -> corrected = true));
        usage.packs(month.client().key(), month.number()).forEach(packs -> list.add(new PackBalance(packs)));
        list.add(new UsageList(usage.of(month.client().key(), month.number(), period), this::ask));
        work.removeAll();
        usage.work(month.client().key(), month.number(), period).forEach(one -> work.add(line(one)));
        folded.setSummaryText(texts.get("work.of", work.getComponentCount()));
        folded.setVisible(work.getComponentCount() > 0);
    }

    private Div line(WorkCount one) {
        var why = new Span(texts.get("work." + one.reason()));
        why.addClassName("md-soft");
        var line = new Div(
                new Anchor("tickets/" + one.ref(), one.ref()),
                TimeText.exact(one.at()),
                new Span(DurationText.hours(one.time())),
                why,
                new Span(one.note()));
        line.addClassName("md-in-line");
        return line;
    }

    private void ask(UsageItem ticket) {
        var named = new Correcting.Named(
                month.client().key(),
                month.number(),
                ticket.ref(),
                ticket.occurrence().number());
        CorrectionDialog.of(
                        ticket,
                        reason -> change(
                                ticket,
                                () -> correcting.correct(
                                        named, !ticket.current().isCounted(), reason)),
                        () -> change(ticket, () -> correcting.withdraw(named)))
                .open();
    }

    private void change(UsageItem ticket, Runnable work) {
        work.run();
        corrected = true;
        Notice.done(texts.get("correct.done", ticket.ref()));
        show();
    }
}
